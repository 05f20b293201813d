// Joins the lines of an e-mail or of text from a PDF, and leaves out blocks of a web page.
//
// The changed text is a new article. It opens with all marks at the same words. The original text
// stays in the library. If the reader returns to the original text, the marks move back too.
#include <algorithm>
#include <memory>
#include <utility>

#include "app/moved_notebook.h"
#include "app/state.h"
#include "article/text/broken_lines.h"
#include "article/text/kept_blocks.h"
#include "wording/sentences.h"

namespace attest {

void App::State::join_lines() {
  JoinedLines lines = join_broken_lines(session.article());
  if (lines.joined == 0) return notice(say("lines.none-broken"), false);
  open_changed(std::move(lines.parts), std::move(lines.ranges),
               say("lines.joined", {{"count", lines.joined}}));
}

// Opens the article with a changed text. `ranges` maps ranges of the old text to ranges of the new
// text.
void App::State::open_changed(ArticleParts parts, ChangedRanges ranges, std::string sentence) {
  const Project& project = session.project();
  Result<Article> made = Article::make(std::move(parts));
  if (!made) return notice(made.error().message, true);
  if (made->id() == project.article->id()) return notice(say("blocks.same-text"), false);

  auto changed = std::make_shared<const Article>(*std::move(made));
  TextAsItCame before{project.article, changed->id(), std::move(ranges), {}};
  Notebook marks = moved_notebook(project, *changed,
                                  [&](ByteRange range) { return before.ranges.changed(range); });
  // A mark that ends inside a removed part becomes shorter. Its original passages are kept for the
  // return to the original text.
  for (const Mark& mark : project.notebook.marks()) {
    const bool is_cut =
        std::any_of(mark.passages.begin(), mark.passages.end(), [&](const Passage& passage) {
          return passage.placed() &&
                 before.ranges.as_it_came(before.ranges.changed(passage.range)) != passage.range;
        });
    if (is_cut) before.cut[mark.id] = {mark.passages, marks.find_mark(mark.id)->passages};
  }
  open_version(std::move(changed), std::move(marks));
  contents.text_as_it_came = std::move(before);
  notice({std::move(sentence), false, say("command.text-as-it-came"), CommandId::TextAsItCame});
}

bool App::State::has_changed_text() const {
  return contents.text_as_it_came && contents.text_as_it_came->changed_id == session.article().id();
}

void App::State::show_text_as_it_came() {
  if (!has_changed_text()) return;
  const TextAsItCame before = *std::exchange(contents.text_as_it_came, std::nullopt);
  Notebook marks = moved_notebook(session.project(), *before.article,
                                  [&](ByteRange range) { return before.ranges.as_it_came(range); });
  for (const auto& [id, cut] : before.cut) {
    const Mark* const now = session.notebook().find_mark(id);
    const Mark* const back = marks.find_mark(id);
    // If the reader has changed the mark's passages in the changed text, the original passages are
    // not restored.
    if (now == nullptr || back == nullptr || now->passages != cut.after) continue;
    Mark whole = *back;
    whole.passages = cut.before;
    (void)apply(marks, PutMark{std::move(whole)});
  }
  open_version(before.article, std::move(marks));
  announce(say("lines.as-they-came"));
}

void App::State::choose_parts() {
  contents.blocks.begin(session.article());
  set_dialog(Dialog::Blocks);
}

void App::State::carry_out(const ChooseBlock& choose) { contents.blocks.toggle(choose.block); }

void App::State::carry_out(const ChooseBlocks& choose) {
  if (choose.which == ChooseBlocks::Which::All) contents.blocks.keep_all();
  if (choose.which == ChooseBlocks::Which::None) contents.blocks.keep_none();
  if (choose.which == ChooseBlocks::Which::Article) contents.blocks.keep_proposed();
}

void App::State::carry_out(const KeepChosenBlocks&) {
  const BlockChoice& choice = contents.blocks;
  const Project& project = session.project();
  const std::size_t all = project.article->blocks().size();
  set_dialog(Dialog::None);
  // The choice has no effect if another article was opened while the dialog was open, or if the
  // reader keeps all blocks.
  if (choice.kept.size() != all || choice.count == all) return;
  KeptBlocks blocks = keep_blocks(*project.article, choice.kept);
  if (blocks.parts.blocks.empty()) return notice(say("blocks.no-text"), true);
  open_changed(std::move(blocks.parts), std::move(blocks.ranges),
               say("blocks.kept", {{"count", choice.count}, {"all", all}}));
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
  // For the reader, the changed text is still the same article. The button that goes back must
  // therefore still lead to the article that was open before.
  std::string before = opening.before();
  begin(std::move(opened.project), opened.remarks);
  opening.set_before(std::move(before));
  storage.saving.note(std::move(touched));
  if (!tags.empty()) (void)storage.library.set_tags(session.article().id(), std::move(tags), now);
}

}  // namespace attest
