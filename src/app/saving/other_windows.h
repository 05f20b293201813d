// Applies the changes that other windows make to the open article, record by record.
//
// Records may arrive in the wrong order: a restored link may arrive before a mark at one of its
// ends. The link then waits here until both marks have arrived.
#pragma once

#include <vector>

#include "annotation/edit.h"
#include "annotation/link.h"
#include "session/session.h"

namespace attest {

class OtherWindows {
 public:
  struct Applied {
    bool changed = false;  // True if the notebook has changed.
    // The records that the edit has changed in addition to its own record, for example the links of
    // a removed mark. This window must save these records.
    std::vector<RecordRef> followed;
  };
  Applied apply(Session& session, Edit edit);

  // Must be called when another window writes this record. If `waiting_` still has an older state
  // of the record, removes that state.
  void superseded(const RecordRef& record);
  void forget() { waiting_.clear(); }  // Must be called when another article opens.

 private:
  void apply_one(Session& session, Edit edit, Applied& applied);

  std::vector<Link> waiting_;  // Links that wait for a mark at one of their ends.
};

}  // namespace attest
