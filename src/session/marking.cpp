// Implements the functions of Session that change which words are marked.
#include <algorithm>
#include <utility>

#include "session/quote_manner.h"
#include "session/session.h"
#include "session/wording.h"
#include "text/segmentation.h"
#include "text/whitespace.h"
#include "wording/sentences.h"

namespace attest {

// Trims white space, then extends the range to whole graphemes. The result is empty if the range
// contains only white space.
ByteRange Session::snapped(ByteRange range) const {
  const std::string_view text = article().text();
  const ByteRange words = trimmed(text, range);
  if (words.empty()) return words;
  return {floor_to_grapheme(text, words.start), ceil_to_grapheme(text, words.end)};
}

Mark Session::new_mark(MarkKind kind, ByteRange range) {
  Mark mark;
  mark.id = environment_->new_id();
  mark.kind = kind;
  mark.passages.push_back({range, {}});
  mark.creator = creator_;
  mark.created = mark.modified = environment_->now();
  fill_in_guesses(mark, article().text());
  return mark;
}

Result<Outcome> Session::carry_out(const MarkSelection& action) {
  const ByteRange range = snapped(selection_.range);
  if (range.empty()) return no_words_selected();

  Mark mark = new_mark(action.kind, range);
  Outcome outcome{mark.id, say("marks.marked-as", {{"kind", with_article(mark.kind)},
                                                   {"words", excerpt(mark, article().text())}})};
  ChangeSet changes(notebook());
  changes.add(std::move(mark));
  Result<Outcome> done = commit(std::move(changes), std::move(outcome),
                                say("undo.mark", {{"kind", with_article(action.kind)}}));
  if (!done) return done;
  chosen_.choose(done->mark);
  selection_.range = {selection_.caret, selection_.caret};
  return done;
}

Result<Outcome> Session::carry_out(const AddPassage& action) {
  if (std::optional<Error> error = check({action.mark})) return *std::move(error);
  const ByteRange range = snapped(action.range);
  if (range.empty()) return no_words_selected();

  ChangeSet changes(notebook());
  Mark& mark = changes.change_mark(action.mark);
  // If no passage of the mark was found in the text, the selected words replace its passages.
  // Otherwise the mark would still have the passages that are not in the text.
  if (std::none_of(mark.passages.begin(), mark.passages.end(),
                   [](const Passage& passage) { return passage.placed(); })) {
    mark.passages.clear();
  }
  mark.passages = with_passage(mark.passages, range);
  if (mark == *notebook().find_mark(action.mark)) {
    return Outcome{action.mark, say("marks.words-are-marked")};
  }
  Outcome outcome{action.mark, say("marks.added", {{"words", excerpt(mark, article().text())}})};
  Result<Outcome> done = commit(std::move(changes), std::move(outcome), say("undo.add-passage"));
  if (!done) return done;
  chosen_.choose(done->mark);
  selection_.range = {selection_.caret, selection_.caret};
  return done;
}

Result<Outcome> Session::carry_out(const MovePassageEnd& action) {
  if (std::optional<Error> error = check({action.mark})) return *std::move(error);
  if (!move_.is_of(action.mark, action.passage, action.start)) {
    const std::vector<Passage>& passages = notebook().find_mark(action.mark)->passages;
    if (action.passage >= passages.size() || !passages[action.passage].placed()) {
      return Error::not_found(say("marks.passage-is-gone"));
    }
    history_.steps.close_merge();
    move_ = {action.mark, action.passage, action.start, passages};
  }
  ChangeSet changes(notebook());
  Mark& mark = changes.change_mark(action.mark);
  mark.passages = moved_passages(move_, article().text(), action.to);
  Outcome outcome{action.mark,
                  say("marks.now-marks", {{"words", excerpt(mark, article().text())}})};
  return commit(std::move(changes), std::move(outcome),
                say(action.start ? "undo.move-start" : "undo.move-end"), "move " + action.mark);
}

Result<Outcome> Session::carry_out(const EndMove&) { return Outcome{}; }

}  // namespace attest
