#include "app/other_windows.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace attest {

OtherWindows::Taken OtherWindows::take_in(Session& session, Edit edit) {
  Taken taken;
  const bool brings_mark = std::holds_alternative<PutMark>(edit);
  take_one(session, std::move(edit), taken);
  if (!brings_mark || waiting_.empty()) return taken;

  for (Link& link : std::exchange(waiting_, {})) take_one(session, PutLink{std::move(link)}, taken);
  return taken;
}

void OtherWindows::overtaken(const RecordRef& record) {
  if (record.kind != RecordKind::Link) return;
  std::erase_if(waiting_, [&](const Link& link) { return link.id == record.id; });
}

void OtherWindows::take_one(Session& session, Edit edit, Taken& taken) {
  if (const auto* put = std::get_if<PutLink>(&edit)) {
    const Notebook& notebook = session.notebook();
    if (!notebook.find_mark(put->link.from) || !notebook.find_mark(put->link.to)) {
      waiting_.push_back(put->link);
      return;
    }
  }
  Result<std::vector<RecordRef>> followed = session.take_in(std::move(edit));
  if (!followed) return;  // It is unfit, or says what is known already.
  taken.changed = true;
  std::move(followed->begin(), followed->end(), std::back_inserter(taken.followed));
}

}  // namespace attest
