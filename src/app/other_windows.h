// What other windows do to the open article: applied in record by record as they tell it.
//
// Records may arrive in an order in which they do not fit: a link before the mark that it
// leads to comes back. Such a link waits here for its ends.
#pragma once

#include <vector>

#include "annotation/edit.h"
#include "annotation/link.h"
#include "session/session.h"

namespace attest {

class OtherWindows {
 public:
  struct Applied {
    bool changed = false;             // The notebook is another one than before.
    std::vector<RecordRef> followed;  // What had to follow and is to be saved here.
  };
  Applied apply(Session& session, Edit edit);

  // Another window wrote this record: what waits here of it is older.
  void superseded(const RecordRef& record);
  void forget() { waiting_.clear(); }  // Another article is open now.

 private:
  void apply_one(Session& session, Edit edit, Applied& applied);

  std::vector<Link> waiting_;  // Links of which an end is missing.
};

}  // namespace attest
