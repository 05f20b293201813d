// Joins the lines of an e-mail or of text from a PDF.
//
// The joined text is a new article, which opens with all marks at the same words. The text as it
// came stays in the library. When the reader returns to it, the marks move back too.
#include <memory>
#include <utility>

#include "app/state.h"
#include "article/text/broken_lines.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// Returns a copy of the notebook for the article `to`. `range_of` maps the range of a passage to
// its range in `to`. A passage that is not in `to` becomes lost, and a lost passage is searched
// again.
template <class RangeOf>
Notebook moved_notebook(const Project& project, const Article& to, const RangeOf& range_of) {
  Notebook moved;
  for (const Entity& entity : project.notebook.entities()) (void)apply(moved, PutEntity{entity});
  for (Mark mark : project.notebook.marks()) {
    for (Passage& passage : mark.passages) {
      if (!passage.placed()) {
        const Result<Finding> found = find_passage(to, *passage.lost);
        if (found) passage = {found->range, nullptr};
        continue;
      }
      const ByteRange range = range_of(passage.range);
      if (range.empty()) {
        const Anchor anchor = describe_passage(*project.article, passage.range);
        passage = {{}, std::make_shared<const Anchor>(anchor)};
      } else {
        passage.range = range;
      }
    }
    (void)apply(moved, PutMark{std::move(mark)});
  }
  for (const Link& link : project.notebook.links()) (void)apply(moved, PutLink{link});
  return moved;
}

}  // namespace

void App::State::join_lines() {
  const Project& project = session.project();
  JoinedLines lines = join_broken_lines(*project.article);
  if (lines.joined == 0) return notice(say("lines.none-broken"), false);
  Result<Article> made = Article::make(std::move(lines.parts));
  if (!made) return notice(made.error().message, true);

  auto joined = std::make_shared<const Article>(*std::move(made));
  const std::shared_ptr<const Article> before = project.article;
  Notebook marks =
      moved_notebook(project, *joined, [&](ByteRange range) { return lines.ranges.joined(range); });
  const std::string id = joined->id();
  open_version(std::move(joined), std::move(marks));
  contents.lines_as_they_came = LinesAsTheyCame{before, id, std::move(lines.ranges)};
  notice({say("lines.joined", {{"count", lines.joined}}), false, say("lines.show-as-they-came"),
          CommandId::LinesAsTheyCame});
}

bool App::State::has_joined_lines() const {
  return contents.lines_as_they_came &&
         contents.lines_as_they_came->joined_id == session.article().id();
}

void App::State::show_lines_as_they_came() {
  if (!has_joined_lines()) return;
  const LinesAsTheyCame before = *std::exchange(contents.lines_as_they_came, std::nullopt);
  Notebook marks = moved_notebook(session.project(), *before.article,
                                  [&](ByteRange range) { return before.ranges.as_it_came(range); });
  open_version(before.article, std::move(marks));
  announce(say("lines.as-they-came"));
}

void App::State::open_version(std::shared_ptr<const Article> article, Notebook&& moved) {
  const std::string now = services.environment.now();
  std::vector<std::string> tags;
  if (const LibraryRecord* known = storage.library.index().find(session.article().id()))
    tags = known->tags;
  Library::Opened opened = storage.library.load_for(std::move(article), {});
  FileMerge merge = merge_file(std::move(moved), opened.project.notebook);
  for (Edit& edit : merge.edits) (void)apply(opened.project.notebook, std::move(edit));
  std::vector<RecordRef> touched = opened.project.notebook.take_touched();
  begin(std::move(opened.project), opened.remarks);
  storage.saving.note(std::move(touched));
  if (!tags.empty()) (void)storage.library.set_tags(session.article().id(), std::move(tags), now);
}

}  // namespace attest
