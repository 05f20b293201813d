// A generated article of any length with any number of marks, and an App that shows the article.
// The generated text and marks are the same on every machine and in every run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotation/edit.h"
#include "app/app.h"
#include "article/import.h"
#include "formats/native/native_json.h"
#include "support/fixed_shaper.h"
#include "support/headless_app.h"
#include "support/recording_painter.h"

namespace attest::bench {

// Pseudo-random numbers from a linear congruential generator with Knuth's multiplier.
class Dice {
 public:
  std::uint32_t up_to(std::uint32_t most) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>(state_ >> 33) % (most + 1);
  }

 private:
  std::uint64_t state_ = 1;
};

inline constexpr std::string_view kLatin[] = {
    "The",     "mayor",     "said",  "that", "the",    "bridge", "is",        "safe,",   "but",
    "an",      "audit",     "of",    "its",  "cables", "found",  "corrosion", "in",      "eleven",
    "places.", "Nobody",    "was",   "told", "about",  "it",     "before",    "March",   "2026,",
    "when",    "residents", "asked", "for",  "the",    "report", "again.",    "Költség", "naïve",
};
inline constexpr std::string_view kArabic[] = {
    "قال", "رئيس", "البلدية", "إن",  "الجسر",  "آمن،",    "لكن", "تقريرا", "عن",  "كابلاته",
    "وجد", "صدأ",  "في",      "أحد", "عشر",    "موضعا.",  "ولم", "يخبر",   "أحد", "بذلك",
    "قبل", "مارس", "حين",     "طلب", "السكان", "التقرير", "مرة", "أخرى.",
};

// Generates paragraphs of 40 to 120 words until the text has at least `bytes` bytes.
template <std::size_t kWords>
std::string prose(const std::string_view (&words)[kWords], std::size_t bytes) {
  Dice dice;
  std::string text;
  while (text.size() < bytes) {
    for (std::uint32_t left = 40 + dice.up_to(80); left > 0; --left) {
      text += words[dice.up_to(kWords - 1)];
      text += left > 1 ? " " : "\n\n";
    }
  }
  return text;
}

inline std::shared_ptr<const Article> article_of(std::string text) {
  return std::make_shared<const Article>(
      import_article(std::move(text), SourceFormat::PlainText, {})->article);
}

// Adds `count` marks of 20 to 200 bytes at random positions.
inline void add_marks(Notebook& notebook, const Article& article, std::size_t count) {
  Dice dice;
  const auto longest = static_cast<std::uint32_t>(article.text().size()) - 200;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t start = dice.up_to(longest);
    Mark mark;
    mark.id = "urn:uuid:" + std::to_string(i);
    mark.kind = static_cast<MarkKind>(i % 3);
    Passage passage;
    passage.range =
        ByteRange(floor_to_grapheme(article.text(), ByteOffset(start)),
                  ceil_to_grapheme(article.text(), ByteOffset(start + 20 + dice.up_to(180))));
    mark.passages.push_back(std::move(passage));
    (void)apply_saved(notebook, PutMark{std::move(mark)}).ok();
  }
}

// Returns an Attest file with a generated article and its marks.
inline std::string marked_file(std::size_t bytes, std::size_t marks) {
  Project project;
  project.article = article_of(prose(kLatin, bytes));
  add_marks(project.notebook, *project.article, marks);
  return write_native(project, {"bench", "2026-11-23T10:00:00Z"});
}

// Stores nothing, so that storage adds no time. Local storage is measured in browsers.
class NoStore : public KeyValueStore {
 public:
  std::optional<std::string> get(std::string_view) const override { return std::nullopt; }
  Result<Done> set(std::string_view, std::string_view) override { return Done{}; }
  void remove(std::string_view) override {}
  std::vector<std::string> keys(std::string_view) const override { return {}; }
  std::size_t used_units() const override { return 0; }
  std::size_t capacity_units() const override { return 5'000'000; }
  bool lasting() const override { return true; }
};

// Draws nothing and records only the number of quads.
class NoPainter : public testing::RecordingPainter {
 public:
  NoPainter() : RecordingPainter(4096) {}
  void draw_quads(std::span<const Quad> given) override { drawn_quads += given.size(); }
  std::size_t drawn_quads = 0;
};

// An App with a generated article open and completely laid out.
class MarkedPage {
 public:
  MarkedPage(std::size_t bytes, std::size_t marks)
      : app_({store_, shaper_, painter_, environment_, testing::HeadlessApp::clock}) {
    import(marked_file(bytes, marks));
    for (Wake wake = frame({}).wake; wake.at_once || wake.to_work;) {
      wake = wake.at_once ? frame({}).wake : app_.work().wake;
    }
  }

  void import(std::string_view file) {
    WholeText json(file);
    (void)app_.import_native(json).ok();
  }
  void open(const std::string& text) {
    app_.open(text, SourceFormat::Markdown, {});
    while (app_.is_reading()) app_.work();
  }

  FrameOutput frame(const std::vector<Event>& events) {
    now_s_ += 1.0 / 60;
    for (const Event& event : events) app_.handle(event, now_s_);
    return app_.frame({.size = {1360, 860}, .now_s = now_s_});
  }

  // Adds a mark of `length` bytes at a grapheme boundary, and draws frames until the page is at
  // rest.
  void mark(ByteOffset at, std::size_t length) {
    const std::string_view text = app_.article().text();
    const ByteRange words(floor_to_grapheme(text, at),
                          ceil_to_grapheme(text, ByteOffset(at.value + length)));
    (void)app_.perform(Select{words, words.end}).ok();
    (void)app_.perform(MarkSelection{kMarkKinds.front().kind}).ok();
    for (Wake wake = frame({}).wake; wake.at_once; wake = frame({}).wake) {
    }
  }

  // Scrolls down by a few lines, moves the pointer and draws a frame. At the end of the shortest
  // measured page, scrolls back to the start position.
  void scroll_on() {
    y_ = y_ > kFurthest ? kNearest : y_ + 67;
    frame({Scrolled{y_}, PointerMoved{{500, 400}}});
  }

 private:
  NoStore store_;
  testing::FixedShaper shaper_;
  NoPainter painter_;
  testing::CountedEnvironment environment_;
  App app_;
  double now_s_ = 0;
  static constexpr float kNearest = 2000, kFurthest = 30'000;
  float y_ = kNearest;
};

}  // namespace attest::bench
