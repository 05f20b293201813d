#include "query/attribution.h"

#include <algorithm>
#include <span>

#include "annotation/fields.h"

namespace attest {
namespace {

// Returns the first link from the mark to a speaker, or null.
const Link* speaker_link_of(const Notebook& notebook, std::uint32_t number) {
  const std::span<const std::uint32_t> links = notebook.link_numbers_of(number);
  if (links.empty()) return nullptr;
  const Mark& mark = notebook.mark_numbered(number);
  const auto found = std::find_if(links.begin(), links.end(), [&](std::uint32_t link_number) {
    const Link& link = notebook.links()[link_number];
    return link.kind == kAttributedTo && link.from == mark.id;
  });
  return found == links.end() ? nullptr : &notebook.links()[*found];
}

}  // namespace

std::uint32_t speaker_of(const Notebook& notebook, std::uint32_t mark) {
  if (has_field(notebook.mark_numbered(mark).kind, &Mark::entity)) return mark;
  const Link* const link = speaker_link_of(notebook, mark);
  return link == nullptr ? kNoNumber : notebook.mark_number(link->to);
}

const Entity* source_of(const Notebook& notebook, std::uint32_t mark) {
  const std::uint32_t speaker = speaker_of(notebook, mark);
  return speaker == kNoNumber ? nullptr
                              : notebook.find_entity(notebook.mark_numbered(speaker).entity);
}

bool is_unattributed(const Notebook& notebook, std::uint32_t mark) {
  const Mark& quote = notebook.mark_numbered(mark);
  if (!has_field(quote.kind, &Mark::attribution)) return false;
  if (quote.attribution == kUnattributed) return true;
  return quote.attribution != kLinked && speaker_link_of(notebook, mark) == nullptr;
}

std::string speaker_name(const Notebook& notebook, const Mark& source, std::string_view text) {
  const Entity* const entity = notebook.find_entity(source.entity);
  return entity == nullptr || entity->name.empty() ? marked_text(source, text) : entity->name;
}

}  // namespace attest
