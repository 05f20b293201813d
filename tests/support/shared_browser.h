// A model of the storage of one browser with several windows. A write changes the window's own copy
// of local storage at once. Later the write reaches the browser, and then the other windows. Random
// numbers choose the order, so two windows can write at the same moment.
//
// While a window's write to a key is not confirmed, the window ignores the values that other
// windows write to this key, but receives the events about these writes. Chromium does the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doctest.h"
#include "storage/key_value_store.h"
#include "support/headless_app.h"

namespace attest::testing {

class SharedBrowser {
 public:
  using Values = std::map<std::string, std::string, std::less<>>;

  explicit SharedBrowser(std::uint32_t seed) : random_(seed * 2654435761u + 1) {}

  std::uint32_t below(std::uint32_t count) {
    random_ = random_ * 1664525u + 1013904223u;
    return (random_ >> 8) % count;
  }

  class Window;
  Window& open();

  // Delivers all pending changes in a random order.
  void settle() {
    for (int steps = 0; steps < 100000; ++steps) {
      if (!step()) return;
    }
    FAIL("the windows overwrite each other endlessly");
  }

  Values local, journal;

 private:
  struct Change {
    std::size_t window;  // The index of the window that made the change.
    std::string key;
    std::optional<std::string> value;
  };
  bool step();
  void arrive(const Change& change);

  std::uint32_t random_;
  std::vector<std::unique_ptr<Window>> windows_;
};

class SharedBrowser::Window : private KeyValueStore {
 public:
  Window(const SharedBrowser& browser, std::size_t number)
      : number_(number), copy_(browser.local) {}

  void start() {
    app_ = std::make_unique<App>(Services{*this, shaper_, painter_, environment(), clock});
    after(app_->take_requests());
  }
  App& app() { return *app_; }

  // Lets `act` change the App, as a person or a script in this window would.
  template <class Act>
  void act(Act act) {
    act(*app_);
    after(app_->take_requests());
  }
  void handle(const Event& event) { after(app_->handle(event, 0).requests); }

  std::deque<Change> going, coming;
  std::deque<std::pair<std::string, std::string>> to_journal;
  std::deque<ReadJournal> questions;
  std::uint64_t number_written = 0;

 private:
  friend class SharedBrowser;

  static double clock() { return 0; }
  // Ids differ between windows. All times are equal, because everything happens within one second.
  Environment& environment() { return environment_; }
  class Ids : public Environment {
   public:
    explicit Ids(std::size_t window) : window_(window) {}
    Id new_id() override {
      return "urn:uuid:" + std::to_string(window_) + "-" + std::to_string(++count_);
    }
    std::string now() override { return "2026-11-23T10:00:00Z"; }
    std::string time_in_words(std::string_view utc) override { return std::string(utc); }

   private:
    std::size_t window_, count_ = 0;
  };

  void after(const std::vector<Request>& requests) {
    for (const Request& request : requests) {
      if (const auto* read = std::get_if<ReadJournal>(&request)) questions.push_back(*read);
      if (const auto* write = std::get_if<WriteJournal>(&request)) {
        to_journal.emplace_back(write->key, write->value);
        number_written = write->number;
      }
    }
  }

  std::optional<std::string> get(std::string_view key) const override {
    const auto found = copy_.find(key);
    return found == copy_.end() ? std::nullopt : std::optional(found->second);
  }
  Result<Done> set(std::string_view key, std::string_view value) override {
    const std::string name(key), words(value);
    copy_[name] = words;
    ++pending_[name];
    going.push_back({number_, name, words});
    return Done{};
  }
  void remove(std::string_view key) override {
    const std::string name(key);
    copy_.erase(name);
    ++pending_[name];
    going.push_back({number_, name, std::nullopt});
  }
  std::vector<std::string> keys(std::string_view prefix) const override {
    std::vector<std::string> keys;
    for (const auto& [key, value] : copy_) {
      if (key.compare(0, prefix.size(), prefix) == 0) keys.push_back(key);
    }
    return keys;
  }
  std::size_t used_units() const override { return 0; }
  std::size_t capacity_units() const override { return 5242880; }
  bool lasting() const override { return true; }

  void take(const Change& change) {
    if (change.window == number_) {
      --pending_[change.key];
      return;
    }
    if (pending_[change.key] == 0) {
      if (change.value) {
        copy_[change.key] = *change.value;
      } else {
        copy_.erase(change.key);
      }
    }
    handle(StorageChanged{change.key, change.value.value_or("")});
  }

  std::size_t number_;
  Values copy_;
  std::map<std::string, int> pending_;
  Ids environment_{number_};
  FixedShaper shaper_;
  RecordingPainter painter_{4096};
  std::unique_ptr<App> app_;
};

inline SharedBrowser::Window& SharedBrowser::open() {
  windows_.push_back(std::make_unique<Window>(*this, windows_.size()));
  Window& window = *windows_.back();
  window.start();
  settle();
  return window;
}

inline void SharedBrowser::arrive(const Change& change) {
  if (change.value) {
    local[change.key] = *change.value;
  } else {
    local.erase(change.key);
  }
  for (const auto& window : windows_) window->coming.push_back(change);
}

inline bool SharedBrowser::step() {
  struct Choice {
    Window* window;
    int what;
  };
  std::vector<Choice> choices;
  for (const auto& window : windows_) {
    if (!window->going.empty()) choices.push_back({window.get(), 0});
    if (!window->coming.empty()) choices.push_back({window.get(), 1});
    if (!window->to_journal.empty()) choices.push_back({window.get(), 2});
    if (!window->questions.empty()) choices.push_back({window.get(), 3});
  }
  if (choices.empty()) return false;
  const auto [window, what] = choices[below(static_cast<std::uint32_t>(choices.size()))];
  const auto next = [](auto& queue) {
    auto front = std::move(queue.front());
    queue.pop_front();
    return front;
  };
  if (what == 0) arrive(next(window->going));
  if (what == 1) window->take(next(window->coming));
  if (what == 2) {
    auto [key, value] = next(window->to_journal);
    if (value.empty()) {
      journal.erase(key);
    } else {
      journal[key] = value;
    }
    if (window->to_journal.empty()) window->handle(JournalWritten{window->number_written});
  }
  if (what == 3) {
    const ReadJournal question = next(window->questions);
    std::vector<std::pair<std::string, std::string>> entries;
    for (const std::string& prefix : question.prefixes) {
      for (const auto& [key, value] : journal) {
        if (key.compare(0, prefix.size(), prefix) == 0) entries.emplace_back(key, value);
      }
    }
    window->handle(JournalRead{question.request, std::move(entries)});
  }
  return true;
}

}  // namespace attest::testing
