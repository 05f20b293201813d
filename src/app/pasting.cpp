// Opens pasted texts, and goes back to the previous article.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/opening/few_words.h"
#include "app/state.h"
#include "article/import.h"
#include "session/web_address.h"
#include "session/wording.h"
#include "text/segmentation.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// A text of fewer words than this is probably a part of a sentence, not an article.
constexpr std::size_t kFewWords = 20;
// A pasted page can be a single link only if its page records (lines that describe the page) have
// at most this number of bytes.
constexpr std::size_t kLongestLinkPage = 4000;
constexpr std::size_t kShownTitleBytes = 40;  // The maximum length of a title on a button.

// True for one line of few words. A text of this length is often pasted by mistake, for example
// because the reader believes that a text field has the focus.
bool is_scrap(std::string_view pasted) {
  const std::string text = trimmed_text(pasted);
  if (text.empty() || text.find_first_of("\n\r") != std::string::npos) return false;
  std::size_t words = 0;
  for (ByteOffset at(0); at.value < text.size() && words < kFewWords; ++words) {
    at = next_word(text, at);
  }
  return words < kFewWords;
}

// If a pasted page is only one line with one link, returns the target of the link as the address,
// and the words of the link as the title. Otherwise returns an empty address.
Evidence linked_evidence(const std::string& page) {
  if (page.empty() || page.size() > kLongestLinkPage) return {};
  const Result<Imported> read = import_article(page, SourceFormat::Page, {});
  if (!read || read->article.blocks().size() != 1) return {};
  Evidence found;
  for (const Span& span : read->article.spans()) {
    if (span.kind != SpanKind::Link) continue;
    const Result<std::string> address = web_address(span.href);
    if (!found.address.empty() || !address) return {};
    found = {*address, std::string(read->article.slice(span.range)), {}};
  }
  // The words of a link are often its address. They are then not used as the title.
  if (web_address(found.title)) found.title.clear();
  return found;
}

}  // namespace

bool App::State::adds_evidence(const TextPasted& pasted) {
  const Mark* const mark = session.chosen_mark();
  if (mark == nullptr || !field_of(&Mark::evidence).kinds.has(mark->kind)) return false;
  Evidence evidence = linked_evidence(pasted.page);
  if (evidence.address.empty()) evidence = evidence_in(pasted.text);
  if (evidence.address.empty()) return false;
  perform_and_emit(AddEvidence{mark->id, evidence.address, evidence.title});
  return true;
}

void App::State::open_pasted(const TextPasted& pasted) {
  if (open_other_than_prose(pasted.text, {})) return;
  if (session.article().blocks().empty() || !is_scrap(pasted.text)) return open_prose(pasted);
  std::vector<std::string> sentences;
  if (opening.asks()) sentences.push_back(few_words_unopened(opening.asked_about()));
  opening.ask_about(pasted);
  sentences.push_back(few_words_question(pasted));
  notice({joined(sentences), false, say("intake.open-few-words"), CommandId::OpenFewWords});
}

void App::State::open_asked_about() { open_prose(opening.take_asked_about()); }

void App::State::open_prose(const TextPasted& pasted) {
  ImportHints hints;
  hints.deed = pasted.deed;
  hints.page_has_more = pasted.page_has_more;
  if (!pasted.page.empty()) return open_text(pasted.page, SourceFormat::Page, std::move(hints));
  open_text(pasted.text, guess_format({}, pasted.text), std::move(hints));
}

void App::State::open_field() {
  if (open_other_than_prose(contents.pasted.text, {})) return;
  if (is_html_document(contents.pasted.text)) return requests.push(ParsePage{contents.pasted.text});
  ImportHints hints;
  hints.deed = say("intake.typed");
  open_text(contents.pasted.text, guess_format({}, contents.pasted.text), std::move(hints), true);
}

const LibraryRecord* App::State::article_before() {
  const bool is_other = opening.before() != session.article().id();
  return is_other ? storage.library.index().find(opening.before()) : nullptr;
}

std::string App::State::back_label() {
  const LibraryRecord* const before = article_before();
  if (before == nullptr) return {};
  return say("status.back-to",
             {{"title", before->title.empty() ? say("saving.untitled")
                                              : on_one_line(before->title, kShownTitleBytes)}});
}

std::string App::State::opened_before(const std::string& id) const {
  for (const LibraryEntry& entry : storage.library.index().entries()) {
    if (entry.id != id) return entry.id;
  }
  return {};
}

void App::State::back_to_article() { open_kept(opening.before()); }

void App::State::refuse_text(Error why) {
  notice(why.message, true);
  opening.refuse_unread(std::move(why));
}

}  // namespace attest
