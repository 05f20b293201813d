// Implements the functions of Session that link marks.
#include <utility>

#include "annotation/link_rules.h"
#include "query/attribution.h"
#include "session/session.h"
#include "session/wording.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// Returns a text such as "said by Ana Díaz" or "supports the bridge is safe".
std::string link_in_words(const Link& link, const Notebook& notebook, std::string_view text) {
  const Mark& to = *notebook.find_mark(link.to);
  const bool speaks = link.kind == kAttributedTo;
  return say("links.with-end",
             {{"relation", wording_of(link.kind, false)},
              {"end", speaks ? speaker_name(notebook, to, text) : excerpt(to, text)}});
}

}  // namespace

Result<Outcome> Session::carry_out(const LinkMarks& action) {
  const Mark* const from = notebook().find_mark(action.from);
  const Mark* const to = notebook().find_mark(action.to);
  if (from == nullptr || to == nullptr) return mark_is_gone();
  if (std::optional<Error> fault = fault_of_link(action.kind, *from, *to)) return *std::move(fault);
  if (const Link* known = equal_link(notebook(), action.kind, action.from, action.to)) {
    return Outcome{known->id, say("links.are-linked")};
  }

  Link link{environment_->new_id(), action.kind, action.from, action.to, {}};
  const std::string words = link_in_words(link, notebook(), article().text());
  Outcome outcome{
      link.id, say("links.made", {{"from", described(*from, article().text())}, {"link", words}})};
  ChangeSet changes(notebook());
  changes.put(std::move(link));
  return commit(std::move(changes), std::move(outcome), words);
}

Result<Outcome> Session::carry_out(const ReverseLink& action) {
  const Link* const before = notebook().find_link(action.link);
  if (before == nullptr) return link_is_gone();
  Link link = *before;
  std::swap(link.from, link.to);
  return change_link(std::move(link));
}

Result<Outcome> Session::carry_out(const RetypeLink& action) {
  const Link* const before = notebook().find_link(action.link);
  if (before == nullptr) return link_is_gone();
  Link link = *before;
  link.kind = action.kind;
  return change_link(std::move(link));
}

Result<Outcome> Session::change_link(Link link) {
  const Mark& from = *notebook().find_mark(link.from);
  const Mark& to = *notebook().find_mark(link.to);
  if (std::optional<Error> fault = fault_of_link(link.kind, from, to)) return *std::move(fault);
  const Link* const known = equal_link(notebook(), link.kind, link.from, link.to);
  if (known != nullptr && known->id != link.id) return Error::invalid(say("links.are-linked"));

  const std::string words = link_in_words(link, notebook(), article().text());
  Outcome outcome{
      link.id, say("links.made", {{"from", described(from, article().text())}, {"link", words}})};
  ChangeSet changes(notebook());
  changes.put(std::move(link));
  return commit(std::move(changes), std::move(outcome), words);
}

Result<Outcome> Session::carry_out(const DeleteLink& action) {
  if (notebook().find_link(action.link) == nullptr) return link_is_gone();
  ChangeSet changes(notebook());
  changes.remove_link(action.link);
  return commit(std::move(changes), {{}, say("links.deleted")}, say("undo.delete-link"));
}

}  // namespace attest
