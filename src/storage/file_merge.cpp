#include "storage/file_merge.h"

#include <algorithm>
#include <utility>

#include "formats/reading_report.h"

namespace attest {
namespace {

bool has_all_words(const Mark& mark) {
  return std::all_of(mark.passages.begin(), mark.passages.end(),
                     [](const Passage& passage) { return passage.placed(); });
}

// When it was changed is no part of what somebody said.
bool says_the_same(const Mark& a, Mark b) {
  b.modified = a.modified;
  return a == b;
}
template <class Record>
bool says_the_same(const Record& a, const Record& b) {
  return a == b;
}

}  // namespace

FileMerge merge_file(Notebook&& from, Revisions revisions, const Notebook& into,
                     const std::function<std::uint64_t(const RecordRef&)>& revision_here) {
  FileMerge merge;
  merge.edits.reserve(from.record_count());
  // Whether a record of the file comes in; `known` is the one with its id here, or null.
  const auto comes_in = [&](const RecordRef& ref, const auto* known, const auto& record) {
    const std::uint64_t revision = revisions.of(ref.kind, ref.id);
    if (known != nullptr) {
      if (says_the_same(*known, record)) return false;
      const bool newer = revision >= revision_here(ref);
      ++(newer ? merge.replaced : merge.kept);
      if (!newer) return false;
    }
    merge.revisions.set(ref.kind, ref.id, revision);
    ++merge.taken;
    return true;
  };

  for (const Entity& entity : from.entities()) {
    if (comes_in({RecordKind::Entity, entity.id}, into.find_entity(entity.id), entity)) {
      merge.edits.emplace_back(PutEntity{entity});
    }
  }
  for (auto mark = from.marks().begin(); mark != from.marks().end(); ++mark) {
    const Mark* known = into.find_mark(mark->id);
    if (known != nullptr && !has_all_words(*mark)) continue;  // Its place here is better known.
    if (comes_in({RecordKind::Mark, mark->id}, known, *mark)) {
      merge.edits.emplace_back(PutMark{from.take_mark(mark.number())});
    }
  }
  for (const Link& link : from.links()) {
    if (comes_in({RecordKind::Link, link.id}, into.find_link(link.id), link)) {
      merge.edits.emplace_back(PutLink{link});
    }
  }
  return merge;
}

std::vector<std::string> FileMerge::remarks() const {
  std::vector<std::string> remarks;
  if (replaced > 0) {
    remarks.push_back(counted(replaced, "record here was replaced", "records here were replaced") +
                      " by what the file says; Undo brings " + (replaced == 1 ? "it" : "them") +
                      " back");
  }
  if (kept > 0) {
    remarks.push_back(counted(kept, "record was changed here after the file and stays as it is",
                              "records were changed here after the file and stay as they are"));
  }
  return remarks;
}

}  // namespace attest
