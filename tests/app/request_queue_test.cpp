#include "app/request_queue.h"

#include "doctest.h"

namespace attest::testing::request_queue_test {

namespace {

float y_of_last(const std::vector<Request>& requests) {
  REQUIRE_FALSE(requests.empty());
  REQUIRE(std::holds_alternative<ScrollTo>(requests.back()));
  return std::get<ScrollTo>(requests.back()).y;
}

}  // namespace

TEST_CASE("requests are taken in the order in which they were queued") {
  RequestQueue queue;
  queue.announce("one");
  queue.emit("two", "{}");
  const std::vector<Request> taken = queue.take();
  REQUIRE(taken.size() == 2);
  CHECK(std::get<Announce>(taken[0]).text == "one");
  CHECK(std::get<Emit>(taken[1]).event == "two");
  CHECK(queue.take().empty());
}

TEST_CASE("a new scroll request replaces the previous scroll request") {
  RequestQueue queue;
  CHECK_FALSE(queue.scrolls());
  queue.scroll_to(10);
  queue.scroll_to(20);
  CHECK(queue.scrolls());
  const std::vector<Request> taken = queue.take();
  CHECK(taken.size() == 1);
  CHECK(y_of_last(taken) == 20);

  queue.scroll_to(30);
  queue.cancel_scroll();
  CHECK(queue.take().empty());
}

TEST_CASE("take_all_but_scroll() leaves a scroll request in the queue for the next picture") {
  RequestQueue queue;
  queue.scroll_to(10);
  queue.announce("said");
  CHECK(queue.take_all_but_scroll().size() == 1);
  CHECK(y_of_last(queue.take()) == 10);
}

TEST_CASE("a request for a field or a control moves the focus") {
  RequestQueue queue;
  queue.push(FocusArticle{});
  CHECK_FALSE(queue.moves_focus());
  SUBCASE("a request to focus a field moves the focus") { queue.push(FocusField{1}); }
  SUBCASE("a request to focus a control moves the focus") { queue.push(FocusControl{1}); }
  CHECK(queue.moves_focus());
}

}  // namespace attest::testing::request_queue_test
