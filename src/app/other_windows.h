// Applies the changes that other windows make to the open article, record by record.
//
// Records may arrive in the wrong order, such as a restored link before the mark at its end. Such a
// link waits here until its marks arrive.
#pragma once

#include <vector>

#include "annotation/edit.h"
#include "annotation/link.h"
#include "session/session.h"

namespace attest {

class OtherWindows {
 public:
  struct Applied {
    bool changed = false;  // The notebook has changed.
    // Records that were changed as a consequence and must be saved here.
    std::vector<RecordRef> followed;
  };
  Applied apply(Session& session, Edit edit);

  // Called when another window writes this record. A waiting older state of it is dropped.
  void superseded(const RecordRef& record);
  void forget() { waiting_.clear(); }  // Call it when another article opens.

 private:
  void apply_one(Session& session, Edit edit, Applied& applied);

  std::vector<Link> waiting_;  // Links with a missing end.
};

}  // namespace attest
