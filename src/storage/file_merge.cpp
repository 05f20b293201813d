#include "storage/file_merge.h"

#include <algorithm>
#include <utility>

#include "wording/sentences.h"

namespace attest {
namespace {

bool has_all_words(const Mark& mark) {
  return std::all_of(mark.passages.begin(), mark.passages.end(),
                     [](const Passage& passage) { return passage.placed(); });
}

// Returns whether two marks have the same content. Modification time and revision are ignored.
bool says_the_same(const Mark& a, Mark b) {
  b.modified = a.modified;
  b.revision = a.revision;
  return a == b;
}

}  // namespace

FileMerge merge_file(Notebook&& from, const Notebook& into) {
  FileMerge merge;
  merge.edits.reserve(from.record_count());
  for (const Entity& entity : from.entities()) {
    const Entity* known = into.find_entity(entity.id);
    if (known != nullptr && *known == entity) continue;
    if (known != nullptr) ++merge.replaced;
    merge.edits.emplace_back(PutEntity{entity});
  }
  for (auto mark = from.marks().begin(); mark != from.marks().end(); ++mark) {
    if (const Mark* known = into.find_mark(mark->id)) {
      // A file's mark with a lost passage never replaces the notebook's mark, whose passages were
      // found.
      if (!has_all_words(*mark) || says_the_same(*known, *mark)) continue;
      const bool newer = mark->revision >= known->revision;
      ++(newer ? merge.replaced : merge.kept);
      if (!newer) continue;
    }
    merge.edits.emplace_back(PutMark{from.take_mark(mark.number())});
  }
  for (const Link& link : from.links()) {
    const Link* known = into.find_link(link.id);
    if (known != nullptr && *known == link) continue;
    if (known != nullptr) ++merge.replaced;
    merge.edits.emplace_back(PutLink{link});
  }
  merge.taken = merge.edits.size();
  return merge;
}

std::vector<std::string> FileMerge::remarks() const {
  std::vector<std::string> remarks;
  if (replaced > 0) remarks.push_back(say("file.records-replaced", {{"count", replaced}}));
  if (kept > 0) remarks.push_back(say("file.marks-kept", {{"count", kept}}));
  return remarks;
}

}  // namespace attest
