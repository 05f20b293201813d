#include "storage/file_merge.h"

#include <utility>

#include "annotation/merging.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// Merges two versions of one record: `known` is in the notebook and `in_file` is in the file. If
// the result differs from `known`, adds an edit that puts the result into the notebook.
template <class Put, class Record>
void merge_record(const Record& known, const Record& in_file, FileMerge& merge) {
  if (known == in_file) return;
  Record both = merged(known, in_file);
  if (!says_the_same(both, in_file)) ++merge.kept;
  if (!says_the_same(both, known)) {
    ++merge.replaced;
    ++merge.taken;
  }
  if (both != known) merge.edits.emplace_back(Put{std::move(both)});
}

}  // namespace

FileMerge merge_file(Notebook&& from, const Notebook& into) {
  FileMerge merge;
  merge.edits.reserve(from.record_count());
  const auto add = [&merge](Edit edit) {
    ++merge.taken;
    merge.edits.push_back(std::move(edit));
  };
  for (const Entity& entity : from.entities()) {
    if (const Entity* known = into.find_entity(entity.id)) {
      merge_record<PutEntity>(*known, entity, merge);
    } else {
      add(PutEntity{entity});
    }
  }
  for (auto mark = from.marks().begin(); mark != from.marks().end(); ++mark) {
    if (const Mark* known = into.find_mark(mark->id)) {
      merge_record<PutMark>(*known, *mark, merge);
    } else {
      add(PutMark{from.take_mark(mark.number())});
    }
  }
  for (const Link& link : from.links()) {
    if (const Link* known = into.find_link(link.id)) {
      merge_record<PutLink>(*known, link, merge);
    } else {
      add(PutLink{link});
    }
  }
  return merge;
}

FileComparison compare_file(Notebook&& from, const Notebook& into) {
  FileComparison compared;
  const auto count_missing = [&](const auto& table, auto find) {
    for (const auto& record : table) compared.missing += (from.*find)(record.id) ? 0u : 1u;
  };
  count_missing(into.entities(), &Notebook::find_entity);
  count_missing(into.marks(), &Notebook::find_mark);
  count_missing(into.links(), &Notebook::find_link);
  const FileMerge merge = merge_file(std::move(from), into);
  compared.added = merge.taken - merge.replaced;
  compared.changed = merge.replaced;
  compared.kept = merge.kept;
  return compared;
}

FileComparison::State FileComparison::state() const {
  if (is_new) return State::New;
  const bool behind = missing + kept > 0 || facts_here;
  if (brings()) return behind ? State::Both : State::Newer;
  return behind ? State::Older : State::Same;
}

std::vector<std::string> FileMerge::remarks() const {
  std::vector<std::string> remarks;
  if (replaced > 0) remarks.push_back(say("file.records-replaced", {{"count", replaced}}));
  if (kept > 0) remarks.push_back(say("file.records-kept", {{"count", kept}}));
  return remarks;
}

}  // namespace attest
