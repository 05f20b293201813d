#include "platform/event_queue.h"

#include "doctest.h"

using namespace attest;

TEST_CASE("of many places the pointer went through, the last one before a click counts") {
  EventQueue queue;
  queue.push(PointerMoved{{1, 1}});
  queue.push(PointerMoved{{2, 2}});
  queue.push(PointerPressed{.at = {2, 2}});
  queue.push(PointerMoved{{3, 3}});
  queue.push(PointerMoved{{4, 4}});
  queue.push(PointerReleased{{4, 4}});

  const std::vector<Event> events = queue.take();

  REQUIRE(events.size() == 4);
  CHECK(std::get<PointerMoved>(events[0]).at == Point{2, 2});
  CHECK(std::holds_alternative<PointerPressed>(events[1]));
  CHECK(std::get<PointerMoved>(events[2]).at == Point{4, 4});
  CHECK(std::holds_alternative<PointerReleased>(events[3]));
}

TEST_CASE("every turn of the wheel and every key counts") {
  EventQueue queue;
  queue.push(Wheel{{5, 5}, 0, 10});
  queue.push(Wheel{{5, 5}, 0, 10});
  queue.push(KeyPressed{"n", {}});
  queue.push(KeyPressed{"n", {}});
  CHECK(queue.take().size() == 4);
}

TEST_CASE("what was taken from the queue does not come again") {
  EventQueue queue;
  queue.push(Scrolled{10});
  queue.push(Scrolled{25});
  const std::vector<Event> events = queue.take();
  REQUIRE(events.size() == 1);
  CHECK(std::get<Scrolled>(events[0]).y == 25);
  CHECK(queue.take().empty());
}
