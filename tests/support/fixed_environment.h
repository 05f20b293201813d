// An environment whose ids and times are the same in every run.
#pragma once

#include <string>

#include "session/session.h"

namespace attest::testing {

class FixedEnvironment : public Environment {
 public:
  Id new_id() override { return "urn:uuid:" + std::to_string(++ids_); }
  std::string now() override { return time; }
  std::string time_in_words(std::string_view utc) override { return std::string(utc); }

  std::string time = "2026-11-23T10:00:00Z";

 private:
  int ids_ = 0;
};

}  // namespace attest::testing
