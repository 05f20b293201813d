#include "app/saving/journal_requests.h"

#include <algorithm>
#include <utility>

namespace attest {

void JournalRequests::ask(Purpose purpose, std::vector<std::string> prefixes, std::string about) {
  std::erase_if(pending_, [&](const Pending& each) {
    return each.purpose == purpose && each.about == about;
  });
  pending_.push_back({++last_number_, purpose, std::move(about)});
  queue_->push(ReadJournal{last_number_, std::move(prefixes)});
}

std::optional<JournalRequests::Pending> JournalRequests::pending(const JournalRead& answer) const {
  const auto found = std::find_if(pending_.begin(), pending_.end(), [&](const Pending& each) {
    return each.number == answer.request;
  });
  return found == pending_.end() ? std::nullopt : std::optional<Pending>(*found);
}

void JournalRequests::finish(const Pending& request) {
  std::erase_if(pending_, [&](const Pending& each) { return each.number == request.number; });
}

void JournalRequests::cancel(Purpose purpose) {
  std::erase_if(pending_, [&](const Pending& each) { return each.purpose == purpose; });
}

bool JournalRequests::waits_for(Purpose purpose, std::string_view about) const {
  return std::any_of(pending_.begin(), pending_.end(), [&](const Pending& each) {
    return each.purpose == purpose && each.about == about;
  });
}

}  // namespace attest
