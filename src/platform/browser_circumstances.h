// Ids and times as the browser gives them.
#pragma once

#include "session/session.h"

namespace attest {

class BrowserCircumstances final : public Circumstances {
 public:
  Id new_id() override;
  std::string now() override;
};

}  // namespace attest
