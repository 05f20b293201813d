// Gives the functions of the command table access to the program's state. The ui layer passes an
// AppContext on without knowing its members (ui/commands.h).
#pragma once

#include "app/app.h"

namespace attest {

class AppContext {
 public:
  using State = App::State;

  explicit AppContext(State& state) : state_(&state) {}
  AppContext(const AppContext&) = delete;
  AppContext& operator=(const AppContext&) = delete;

  State& operator*() { return *state_; }
  State* operator->() { return state_; }
  const State* operator->() const { return state_; }

 private:
  State* state_;
};

}  // namespace attest
