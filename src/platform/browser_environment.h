// Supplies random ids and the time from the browser.
#pragma once

#include "session/session.h"

namespace attest {

class BrowserEnvironment final : public Environment {
 public:
  Id new_id() override;
  std::string now() override;
  std::string time_in_words(std::string_view utc) override;
};

}  // namespace attest
