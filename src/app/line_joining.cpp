// Joins the lines of an e-mail or of text from a PDF, and leaves out blocks of a web page.
//
// The changed text is a new article, which opens with all marks at the same words. The text as it
// came stays in the library. When the reader returns to it, the marks move back too.
#include <memory>
#include <utility>

#include "app/moved_notebook.h"
#include "app/state.h"
#include "article/text/broken_lines.h"
#include "article/text/kept_blocks.h"
#include "wording/sentences.h"

namespace attest {
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
  contents.text_as_it_came = TextAsItCame{before, id, std::move(lines.ranges)};
  notice({say("lines.joined", {{"count", lines.joined}}), false, say("lines.show-as-they-came"),
          CommandId::TextAsItCame});
}

bool App::State::has_changed_text() const {
  return contents.text_as_it_came && contents.text_as_it_came->changed_id == session.article().id();
}

void App::State::show_text_as_it_came() {
  if (!has_changed_text()) return;
  const TextAsItCame before = *std::exchange(contents.text_as_it_came, std::nullopt);
  Notebook marks = moved_notebook(session.project(), *before.article,
                                  [&](ByteRange range) { return before.ranges.as_it_came(range); });
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
  // The article may have changed while the dialog was open.
  if (choice.kept.size() != all || choice.count == all) return;
  KeptBlocks blocks = keep_blocks(*project.article, choice.kept);
  Result<Article> made = Article::make(std::move(blocks.parts));
  if (!made) return notice(made.error().message, true);

  auto part = std::make_shared<const Article>(*std::move(made));
  const std::shared_ptr<const Article> before = project.article;
  Notebook marks =
      moved_notebook(project, *part, [&](ByteRange range) { return blocks.ranges.joined(range); });
  const std::string id = part->id();
  const std::size_t count = choice.count;
  open_version(std::move(part), std::move(marks));
  contents.text_as_it_came = TextAsItCame{before, id, std::move(blocks.ranges)};
  notice({say("blocks.kept", {{"count", count}, {"all", all}}), false,
          say("lines.show-as-they-came"), CommandId::TextAsItCame});
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
