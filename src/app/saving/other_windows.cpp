#include "app/saving/other_windows.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace attest {

OtherWindows::Applied OtherWindows::apply(Session& session, Edit edit) {
  Applied applied;
  const bool brings_mark = std::holds_alternative<PutMark>(edit);
  apply_one(session, std::move(edit), applied);
  if (!brings_mark || waiting_.empty()) return applied;

  for (Link& link : std::exchange(waiting_, {}))
    apply_one(session, PutLink{std::move(link)}, applied);
  return applied;
}

void OtherWindows::superseded(const RecordRef& record) {
  if (record.kind != RecordKind::Link) return;
  std::erase_if(waiting_, [&](const Link& link) { return link.id == record.id; });
}

void OtherWindows::apply_one(Session& session, Edit edit, Applied& applied) {
  if (const auto* put = std::get_if<PutLink>(&edit)) {
    const Notebook& notebook = session.notebook();
    if (!notebook.find_mark(put->link.from) || !notebook.find_mark(put->link.to)) {
      waiting_.push_back(put->link);
      return;
    }
  }
  Result<std::vector<RecordRef>> followed = session.apply_remote(std::move(edit));
  if (!followed) return;  // The edit is invalid or has no effect, so nothing has changed.
  applied.changed = true;
  std::move(followed->begin(), followed->end(), std::back_inserter(applied.followed));
}

}  // namespace attest
