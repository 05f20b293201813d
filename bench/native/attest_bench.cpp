// Measures layout, a frame, a hit test, filters, import and opening in native code. The shaper
// returns fixed widths, so the browser's text measuring is not included.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "layout/page_layout.h"
#include "native/marked_page.h"
#include "query/mark_views.h"

namespace attest::bench {
namespace {

constexpr std::size_t kMegabyte = 1'000'000;

std::size_t marked_text(const Article& article) {
  const std::string_view text = article.text();
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) +
         article.blocks().size();
}

// Lays the article out repeatedly. The column is alternately 620 and 540 pixels wide. The widths of
// all words are cached.
template <std::size_t kWords>
void lay_out(benchmark::State& state, const std::string_view (&words)[kWords]) {
  testing::FixedShaper shaper;
  PageLayout page(shaper);
  const auto article = article_of(prose(words, kMegabyte / 10));
  PageStyle style;
  const auto lay_out_all = [&] {
    style.column = style.column == 620.0f ? 540.0f : 620.0f;
    page.set(article, style, {});
    page.lay_out_more(0, Deadline::never());
  };
  lay_out_all();
  lay_out_all();
  for ([[maybe_unused]] auto _ : state) lay_out_all();
  state.counters["words"] = benchmark::Counter(static_cast<double>(marked_text(*article)),
                                               benchmark::Counter::kIsIterationInvariantRate);
}
void latin(benchmark::State& state) { lay_out(state, kLatin); }
void arabic(benchmark::State& state) { lay_out(state, kArabic); }
BENCHMARK(latin)->Name("layout/latin")->Unit(benchmark::kMillisecond);
BENCHMARK(arabic)->Name("layout/arabic")->Unit(benchmark::kMillisecond);

void frame(benchmark::State& state) {
  MarkedPage page(static_cast<std::size_t>(state.range(0)),
                  static_cast<std::size_t>(state.range(1)));
  for ([[maybe_unused]] auto _ : state) page.scroll_on();
}
BENCHMARK(frame)
    ->Name("frame/scrolling")
    ->Args({100'000, 5'000})
    ->Args({1'000'000, 50'000})
    ->Iterations(2'000)
    ->Unit(benchmark::kMicrosecond);

// Runs the query of a click on marked text: finds the marks at an offset, the shortest first.
void hit_test(benchmark::State& state) {
  const auto article = article_of(prose(kLatin, kMegabyte));
  Notebook notebook;
  add_marks(notebook, *article, 50'000);
  Dice dice;
  const auto last = static_cast<std::uint32_t>(article->text().size() - 1);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(notebook.marks_at(ByteOffset(dice.up_to(last))));
  }
}
BENCHMARK(hit_test);

// Filters 50,000 marks in an article of a megabyte: searches the text, sorts the marks, and counts
// the marks for every option of the filter. Half of the marks have a note, all have a tag.
void filter_marks(benchmark::State& state, const MarkQuery& query) {
  Project project;
  project.article = article_of(prose(kLatin, kMegabyte));
  add_marks(project.notebook, *project.article, 50'000);
  constexpr std::size_t kTags = 20;
  for (std::uint32_t i = 0; i < 50'000; ++i) {
    Mark mark = project.notebook.mark_numbered(i);
    if (i % 2 == 0) mark.note = "Checked against the audit of Költség, page " + std::to_string(i);
    mark.tags = {"tag " + std::to_string(i % kTags)};
    mark.created = "2026-11-23T10:" + std::to_string(10 + i % 50) + ":00Z";
    (void)apply_saved(project.notebook, PutMark{std::move(mark)}).ok();
  }
  for ([[maybe_unused]] auto _ : state) {
    MarkViews views;
    benchmark::DoNotOptimize(views.view(project, query));
    benchmark::DoNotOptimize(views.counts(project, query));
  }
}
MarkQuery text_query() {
  MarkQuery query;
  query.text = "koltseg corrosion";
  query.kinds = {MarkKind::Claim, MarkKind::Quote};
  return query;
}
MarkQuery state_query() {
  MarkQuery query;
  query.states = {MarkState::Unattributed, MarkState::WithNote};
  query.tags = {"tag 3", "tag 4", "tag 5"};
  query.order = MarkOrder::Time;
  return query;
}
MarkQuery speaker_query() {
  MarkQuery query;
  query.order = MarkOrder::Speaker;
  return query;
}
BENCHMARK_CAPTURE(filter_marks, everything, MarkQuery())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter_marks, text, text_query())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter_marks, state, state_query())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter_marks, speaker, speaker_query())->Unit(benchmark::kMillisecond);

// Reads an Attest file with marks. The article in the file has a megabyte of text and is already
// open.
void import_marks(benchmark::State& state) {
  const std::string file = marked_file(kMegabyte, static_cast<std::size_t>(state.range(0)));
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();
    auto page = std::make_unique<MarkedPage>(kMegabyte, 0);
    state.ResumeTiming();
    page->import(file);
    page->frame({});
    state.PauseTiming();
    page.reset();
    state.ResumeTiming();
  }
}
BENCHMARK(import_marks)->Arg(10'000)->Arg(50'000)->Unit(benchmark::kMillisecond);

// Adds a mark to a megabyte with N marks, and draws frames until the page is at rest.
void one_more_mark(benchmark::State& state) {
  MarkedPage page(kMegabyte, static_cast<std::size_t>(state.range(0)));
  std::size_t at = 1000;
  for ([[maybe_unused]] auto _ : state) page.mark(ByteOffset(at += 97), 40);
}
BENCHMARK(one_more_mark)->Arg(10)->Arg(50'000)->Unit(benchmark::kMillisecond);

// Opens a text of 200,000 words and draws frames until one shows the text.
void open_book(benchmark::State& state) {
  const std::string text = prose(kLatin, 1'120'000);
  MarkedPage page(1000, 0);
  for ([[maybe_unused]] auto _ : state) {
    page.open(text);
    page.frame({});
  }
}
BENCHMARK(open_book)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attest::bench

BENCHMARK_MAIN();
