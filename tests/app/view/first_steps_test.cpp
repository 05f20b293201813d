#include "app/view/first_steps.h"

#include "annotation/edit.h"
#include "doctest.h"
#include "storage/keys.h"
#include "support/marks.h"
#include "support/memory_store.h"

namespace attest::testing::first_steps_test {

TEST_CASE("a hint that was followed once stays followed in later windows") {
  MemoryStore store;
  FirstSteps steps(store);
  steps.load();
  CHECK_FALSE(steps.done()[0]);
  steps.follow(FirstStep::Judge);
  CHECK(store.get(first_steps_key()) == "[0,0,1]");
  CHECK_FALSE(steps.all_done());

  FirstSteps next(store);
  next.load();
  CHECK(next.done() == FirstStepsDone{false, false, true});
  next.follow(FirstStep::Mark);
  next.follow(FirstStep::Attribute);
  CHECK(next.all_done());
}

TEST_CASE(
    "hints followed in another window count as followed here, and no followed hint is reset") {
  MemoryStore store;
  FirstSteps steps(store);
  steps.follow(FirstStep::Mark);
  steps.adopt("[0,1,0]");
  CHECK(steps.done() == FirstStepsDone{true, true, false});
  steps.adopt("damaged");
  steps.adopt("[7,null,\"1\",1]");
  CHECK(steps.done() == FirstStepsDone{true, true, false});
}

TEST_CASE("a followed hint that cannot be stored counts as followed until the page closes") {
  MemoryStore store;
  store.refuse(true);
  FirstSteps steps(store);
  steps.follow(FirstStep::Mark);
  CHECK(steps.done()[0]);
}

}  // namespace attest::testing::first_steps_test
