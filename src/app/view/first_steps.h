// The hints of the first minute: which of them the reader has followed.
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
  // A hint that is followed once is done for good. If storing fails, it is done until the page
  // closes.
  void follow(FirstStep step);
  // Follows the hints that this mark shows to be done: marks that the reader has just changed.
  void look_at(const Notebook& notebook, const Mark& mark);

  const FirstStepsDone& done() const { return done_; }
  bool all_done() const;

 private:
  KeyValueStore* store_;
  FirstStepsDone done_{};
};

}  // namespace attest
