// The hints for a new reader, and which of them the reader has followed.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "annotation/notebook.h"
#include "storage/key_value_store.h"
#include "ui/panels/welcome.h"

namespace attest {

class FirstSteps {
 public:
  // `store` must outlive the object.
  explicit FirstSteps(KeyValueStore& store) : store_(&store) {}

  void load();
  // Adopts a stored value, for example from another window.
  void adopt(std::string_view stored);
  // Records and stores that the reader has followed a hint. If storing fails, the hint counts as
  // followed until the page closes.
  void follow(FirstStep step);
  // Records the hints that the reader has followed by changing this mark.
  void look_at(const Notebook& notebook, const Mark& mark);

  const FirstStepsDone& done() const { return done_; }
  bool all_done() const;

 private:
  KeyValueStore* store_;
  FirstStepsDone done_{};
};

}  // namespace attest
