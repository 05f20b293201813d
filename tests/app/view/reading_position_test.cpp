#include "app/view/reading_position.h"

#include "doctest.h"
#include "layout/pages.h"

namespace attest::testing::reading_position_test {

namespace {

// Paragraphs of words that are longer than half a line. They need more lines than estimated.
std::shared_ptr<const Article> article_of_long_words() {
  std::string words = "Incomprehensibilities";
  for (int i = 0; i < 20; ++i) words += " incomprehensibilities";
  return article_of(std::vector<Part>(200, {BlockKind::Paragraph, words}));
}

// A page of 200 paragraphs in a view of 600 pixels.
struct Place {
  Place() {
    while (redraw.frame_drawn(false)) {
    }
    position.set_view(600, 1);
    position.set_page(article, plain_style(), "");
    position.lay_out_view();
    (void)requests.take();
  }

  // Lays out the whole page. Heights above the view become exact.
  void lay_out_all() { page.lay_out_more(0, Deadline::never()); }

  // The y of the only waiting ScrollTo, or -1.
  float requested() {
    const std::vector<Request> all = requests.take();
    CHECK(all.size() <= 1);
    const ScrollTo* const to = all.empty() ? nullptr : std::get_if<ScrollTo>(&all.front());
    return to == nullptr ? -1 : to->y;
  }
  ByteRange block(std::size_t number) const {
    const ByteOffset start = article->blocks()[number].range.start;
    return {start, start};
  }
  // The distance of a block from the top of the view.
  float top_of(std::size_t number) {
    page.ensure_block(number);
    position.apply_anchor();
    return page.top_of(number) - position.scroll();
  }

  std::shared_ptr<const Article> article = article_of_long_words();
  attest::testing::FixedShaper shaper;
  PageLayout page{shaper};
  RequestQueue requests;
  Redraw redraw;
  ReadingPosition position{page, requests, redraw};
};

}  // namespace

TEST_CASE("scrolling by the program queues one request and one frame") {
  Place place;
  place.position.scroll_to(100.4f);
  CHECK(place.position.scroll() == 100);
  CHECK(place.redraw.is_pending());
  place.position.scroll_to(250);
  CHECK(place.requested() == 250);
  place.position.scroll_to(250);
  CHECK(place.requested() == -1);
}

TEST_CASE("an article that opens at a line in its middle is laid out at this line first") {
  Place place;
  const auto other = article_of(std::vector<Part>(300, {BlockKind::Paragraph, "Other words"}));
  place.position.begin_article(other->blocks()[150].range.start);
  place.position.set_page(other, plain_style(), "");
  CHECK(place.position.first_in_view() == other->blocks()[150].range.start);
  CHECK(place.position.scroll() > 0);
  place.lay_out_all();
  place.position.apply_anchor();
  CHECK(place.position.first_in_view() == other->blocks()[150].range.start);

  // The next article begins at the top.
  place.position.begin_article(ByteOffset());
  place.position.set_page(place.article, plain_style(), "");
  CHECK(place.position.scroll() == 0);
  CHECK(place.position.first_in_view() == ByteOffset());
}

TEST_CASE("scrolling stops at both ends of the page") {
  Place place;
  place.position.scroll_to(-50);
  CHECK(place.position.scroll() == 0);
  place.position.scroll_to(1e9f);
  CHECK(place.position.scroll() == place.page.height() - 600);
}

TEST_CASE("when the browser has scrolled, the view moves and no scroll request is sent") {
  Place place;
  CHECK(place.position.scrolled_natively(321));
  CHECK(place.position.scroll() == 321);
  CHECK(place.requested() == -1);
  CHECK(place.position.scrolled_natively(-5));
  CHECK(place.position.scroll() == 0);
}

TEST_CASE("a scroll event that a scroll request has caused is ignored") {
  Place place;
  place.position.scroll_to(100);
  place.position.sent(100);
  place.position.scroll_to(200);  // The second request waits for the end of the frame.
  CHECK_FALSE(place.position.scrolled_natively(100.3f));
  CHECK(place.position.scroll() == 200);
  CHECK(place.requested() == 200);
}

TEST_CASE("a scroll event of the browser cancels a scroll request that is not yet sent") {
  Place place;
  place.position.scroll_to(100);
  CHECK(place.position.scrolled_natively(500));
  CHECK(place.requested() == -1);
}

TEST_CASE("the visible text stays in place when heights above the view change") {
  Place place;
  place.position.scrolled_natively(20000);
  place.position.lay_out_view();
  (void)place.requests.take();
  const std::size_t block = place.position.anchor().block;
  REQUIRE(block > 10);
  const float before = place.page.top_of(block) - place.position.scroll();
  const float scroll = place.position.scroll();
  place.lay_out_all();
  place.position.apply_anchor();
  // The estimated heights were wrong, so the scroll position has changed.
  CHECK(place.position.scroll() != scroll);
  CHECK(std::abs(place.page.top_of(block) - place.position.scroll() - before) <= 0.5f);
  CHECK(place.requested() == place.position.scroll());
}

TEST_CASE("reveal() scrolls to a passage out of view, and does not scroll for a visible passage") {
  Place place;
  const ByteRange far = place.block(150);
  CHECK_FALSE(place.position.is_in_view(far));
  place.position.reveal(far);
  CHECK(place.position.is_in_view(far));
  // The block is at 30 % of the view's height.
  CHECK(place.top_of(150) == doctest::Approx(180).epsilon(0.02));
  CHECK(place.requested() >= 0);
  place.position.reveal(far);
  CHECK(place.requested() == -1);
}

TEST_CASE("reveal() shows the whole passage if the passage fits in the view") {
  Place place;
  const std::uint32_t start = place.block(150).start.value;
  const ByteRange shown(start, start + 250);
  place.position.reveal(shown);
  const auto bottom = [&] {
    const PlacedLine last = place.page.line_holding(ByteOffset(shown.end.value - 1));
    return last.top + last.height - place.position.scroll();
  };
  const PlacedLine first = place.page.line_holding(shown.start);
  // The first line is in view, but the last line is cut.
  place.position.scrolled_natively(place.position.scroll() + bottom() - 610);
  REQUIRE(first.top - place.position.scroll() > 0);
  place.position.reveal(shown);
  CHECK(bottom() <= 600 - 24);
  CHECK(first.top >= place.position.scroll());

  (void)place.requested();
  place.position.reveal(ByteRange(shown.start.value, place.block(199).end.value));
  CHECK(place.requested() == -1);  // Only the start of a long passage must be in view.
}

TEST_CASE("the word at the top of the view stays there through several size changes") {
  Place place;
  place.position.scrolled_natively(9000);
  place.position.lay_out_view();
  const float start = place.position.scroll();
  const ByteOffset word = place.page.text_anchor_at(start).at;
  for (const float size : {24.0f, 30.0f, 15.0f, 12.0f, 20.0f}) {
    CAPTURE(size);
    PageStyle style = plain_style();
    style.size = size;
    style.line_height = size * 1.6f;
    place.position.set_page(place.article, style, "");
    place.position.lay_out_view();
    const PlacedLine line = place.page.line_holding(word);
    place.position.apply_anchor();
    const float top = place.page.line_holding(word).top - place.position.scroll();
    CHECK(top <= line.height);
    CHECK(top >= -line.height);
  }
  CHECK(place.page.text_anchor_at(place.position.scroll()).at == word);
}

TEST_CASE("when another article opens, the view begins at the top of that article") {
  Place place;
  place.position.scroll_to(700);
  place.position.begin_article(ByteOffset());
  CHECK(place.position.scroll() == 0);
  CHECK(place.requested() == 0);
  place.position.set_page(long_article(20, 10), plain_style(), "");
  CHECK(place.position.scroll() == 0);
  CHECK(place.redraw.laying_out());
}

TEST_CASE("a page without blocks does not scroll") {
  Place place;
  place.position.begin_article(ByteOffset());
  place.position.set_page(std::make_shared<const Article>(), plain_style(), "");
  (void)place.requests.take();
  place.position.reveal({});
  place.position.apply_anchor();
  place.position.lay_out_view();
  CHECK(place.position.is_in_view({}));
  CHECK(place.requested() == -1);
}

}  // namespace attest::testing::reading_position_test
