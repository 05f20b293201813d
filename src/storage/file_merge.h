// A file that is about the open article joins what is there: which of its records come
// in, which take the place of an older state, and which are older themselves.
//
// The revision of a mark decides; a file that tells none means 1. At the same revision the
// file wins: somebody has just opened it, and undo takes it back. Sources and links, which
// count no revisions, are taken from the file likewise. A record that is not here comes in,
// also one that was deleted: to open a file is to want what is in it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "annotation/edit.h"
#include "annotation/notebook.h"

namespace attest {

struct FileMerge {
  std::vector<Edit> edits;
  std::size_t taken = 0;     // Records that come in.
  std::size_t replaced = 0;  // Records here that said something else, in an older state.
  std::size_t kept = 0;      // Marks here that say something else, in a newer state.

  // What a person should know, in sentences without the closing full stop.
  std::vector<std::string> remarks() const;
};

FileMerge merge_file(Notebook&& from, const Notebook& into);

}  // namespace attest
