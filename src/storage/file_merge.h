// A file that is about the open article joins what is there: which of its records come
// in, which take the place of an older state, and which are older themselves.
//
// The revision decides, as everywhere (stored_record.h); a file that tells none means 1.
// At the same revision the file wins: somebody has just opened it, and undo takes it
// back. A record that is not here comes in, also one that was deleted: to open a file is
// to want what is in it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "annotation/edit.h"
#include "annotation/notebook.h"
#include "annotation/revisions.h"

namespace attest {

struct FileMerge {
  std::vector<Edit> edits;
  Revisions revisions;       // Of the records that come in, as the file tells them.
  std::size_t taken = 0;     // Records that come in.
  std::size_t replaced = 0;  // Records here that said something else, in an older state.
  std::size_t kept = 0;      // Records here that say something else, in a newer state.

  // What a person should know, in sentences without the closing full stop.
  std::vector<std::string> remarks() const;
};

// `revision_here` tells the revision of a record that is in `into`.
FileMerge merge_file(Notebook&& from, Revisions revisions, const Notebook& into,
                     const std::function<std::uint64_t(const RecordRef&)>& revision_here);

}  // namespace attest
