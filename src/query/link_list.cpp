#include "query/link_list.h"

#include <algorithm>

#include "annotation/fields.h"
#include "query/attribution.h"
#include "query/facets.h"

namespace attest {
namespace {

bool is_lost(const Notebook& notebook, const Id& mark) {
  return has_state(notebook, notebook.mark_number(mark), MarkState::Lost);
}

void add_group(std::vector<LinkEntry>& list, LinkEntry heading, std::vector<LinkEntry>&& lines) {
  if (lines.empty()) return;
  heading.count = lines.size();
  list.push_back(heading);
  list.insert(list.end(), lines.begin(), lines.end());
}

std::vector<LinkEntry> quotes_without_speaker(const Notebook& notebook) {
  std::vector<LinkEntry> lines;
  for (const PlacedPassage& extent : notebook.extents()) {
    const Mark& mark = notebook.mark_numbered(extent.mark);
    if (mark.attribution == kUnattributed || !is_unattributed(notebook, extent.mark)) continue;
    lines.push_back({LinkEntry::Type::Mark, extent.mark, {}, LinkFault::NoSpeaker});
  }
  return lines;
}

std::vector<LinkEntry> speakers_without_entity(const Notebook& notebook) {
  std::vector<std::uint32_t> speakers;
  for (const Link& link : notebook.links()) {
    if (link.kind != kAttributedTo) continue;
    const Mark& speaker = *notebook.find_mark(link.to);
    if (notebook.find_entity(speaker.entity) == nullptr) {
      speakers.push_back(notebook.mark_number(link.to));
    }
  }
  std::sort(speakers.begin(), speakers.end());
  speakers.erase(std::unique(speakers.begin(), speakers.end()), speakers.end());
  std::vector<LinkEntry> lines;
  lines.reserve(speakers.size());
  for (const std::uint32_t speaker : speakers) {
    lines.push_back({LinkEntry::Type::Mark, speaker, {}, LinkFault::NoEntity});
  }
  return lines;
}

std::vector<LinkEntry> links_with_lost_end(const Notebook& notebook) {
  std::vector<LinkEntry> lines;
  for (auto link = notebook.links().begin(); link != notebook.links().end(); ++link) {
    if (!is_lost(notebook, link->from) && !is_lost(notebook, link->to)) continue;
    lines.push_back({LinkEntry::Type::Link, link.number(), {}, LinkFault::LostEnd});
  }
  return lines;
}

}  // namespace

std::vector<LinkEntry> link_list(const Notebook& notebook) {
  std::vector<LinkEntry> list;
  using Type = LinkEntry::Type;
  add_group(list, {Type::FaultHeading, 0, {}, LinkFault::NoSpeaker},
            quotes_without_speaker(notebook));
  add_group(list, {Type::FaultHeading, 0, {}, LinkFault::NoEntity},
            speakers_without_entity(notebook));
  add_group(list, {Type::FaultHeading, 0, {}, LinkFault::LostEnd}, links_with_lost_end(notebook));
  for (const std::string_view kind : kLinkKinds) {
    std::vector<LinkEntry> lines;
    for (auto link = notebook.links().begin(); link != notebook.links().end(); ++link) {
      if (link->kind == kind) lines.push_back({Type::Link, link.number(), kind});
    }
    add_group(list, {Type::KindHeading, 0, kind}, std::move(lines));
  }
  return list;
}

std::shared_ptr<const std::vector<LinkEntry>> LinkLists::of(const Notebook& notebook) {
  if (!last_ || generation_ != notebook.generation()) {
    last_ = std::make_shared<const std::vector<LinkEntry>>(link_list(notebook));
    generation_ = notebook.generation();
  }
  return last_;
}

}  // namespace attest
