// Runs the whole program without a browser. The program gets a list of events, and the output of
// each frame is a struct.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/app.h"
#include "support/fixed_shaper.h"
#include "support/memory_store.h"
#include "support/recording_painter.h"
#include "ui/panels/panels.h"

namespace attest::testing {

// Returns ids that count up. Each call of now() adds one second.
class CountedEnvironment : public Environment {
 public:
  Id new_id() override {
    char id[64];
    std::snprintf(id, sizeof id, "urn:uuid:00000000-0000-4000-8000-%012d", ++ids_);
    return id;
  }
  std::string now() override {
    char time[32];
    const int second = seconds_++;
    std::snprintf(time, sizeof time, "2026-11-23T%02d:%02d:%02dZ", second / 3600 % 24,
                  second / 60 % 60, second % 60);
    return time;
  }
  std::string time_in_words(std::string_view utc) override {
    return "the time " + std::string(utc);
  }

 private:
  int ids_ = 0, seconds_ = 0;
};

class HeadlessApp {
 public:
  // Several apps may share `store` and `environment`, like the windows of one browser.
  HeadlessApp(MemoryStore& store, CountedEnvironment& environment)
      : HeadlessApp(store, environment, painter) {}
  // Uses the caller's painter instead of the member `painter`.
  HeadlessApp(MemoryStore& store, CountedEnvironment& environment, Painter& painter_of_caller)
      : app({store, shaper, painter_of_caller, environment, clock}) {}

  // Opens Markdown. Returns false for a long text, because only a short text opens at once.
  bool opens(std::string markdown) {
    return app.opened(app.open(std::move(markdown), SourceFormat::Markdown, {})).ok();
  }

  // Imports an Attest file and returns true if that succeeded.
  bool imports(std::string_view file) {
    WholeText json(file);
    return app.import_native(json).ok();
  }

  // Handles one event without drawing.
  FrameOutput handle(const Event& event) { return taken(app.handle(event, now_s)); }

  // Handles the events and draws a frame. The output includes the requests that the events caused.
  FrameOutput frame(const std::vector<Event>& events = {}) {
    now_s += 0.016;
    FrameOutput before;
    for (const Event& event : events) {
      FrameOutput handled = handle(event);
      if (handled.controls) before.controls = std::move(handled.controls);
      if (handled.fields) before.fields = std::move(handled.fields);
      for (Request& request : handled.requests) before.requests.push_back(std::move(request));
    }
    FrameOutput out = taken(app.frame({.size = size, .density = density, .now_s = now_s}));
    if (!out.controls) out.controls = std::move(before.controls);
    if (!out.fields) out.fields = std::move(before.fields);
    out.requests.insert(out.requests.begin(), before.requests.begin(), before.requests.end());
    return out;
  }

  // Does the work between frames.
  FrameOutput work() { return taken(app.work()); }

  // Works until no work is left. Returns true if the work changed something that a frame can show.
  bool work_to_the_end(int most = 2000) {
    bool more = false;
    for (Wake wake{.to_work = true}; wake.to_work && most > 0; --most) {
      wake = work().wake;
      more = more || wake.at_once || wake.to_work;
    }
    return more;
  }

  FrameOutput taken(FrameOutput out) {
    if (out.controls) {
      controls = *out.controls;
      require_unique_ids();
    }
    if (out.fields) fields = *out.fields;
    for (const Request& request : out.requests) {
      if (const auto* read = std::get_if<ReadJournal>(&request)) unanswered.push_back(*read);
      if (const auto* write = std::get_if<WriteJournal>(&request)) {
        journal.emplace_back(write->key, write->value);
        journal_number = write->number;
      }
      all_requests.push_back(request);
    }
    return out;
  }

  // Draws frames and answers requests to the journal until no frame is needed. If `most` frames are
  // not enough, sets `settled` to false. No test needs so many frames.
  FrameOutput settle(const std::vector<Event>& events = {}, int most = 2000) {
    FrameOutput out = frame(events);
    for (int i = 0; i < most; ++i) {
      std::vector<Event> answers;
      for (const ReadJournal& read : std::exchange(unanswered, {})) {
        answers.push_back(JournalRead{read.request, {}});
      }
      if (journal_number > journal_answered)
        answers.push_back(JournalWritten{journal_answered = journal_number});
      const bool to_draw = !answers.empty() || out.wake.at_once;
      if (!to_draw && !out.wake.to_work) return out;
      out = to_draw ? frame(answers) : work();
    }
    settled = false;
    return out;
  }

  // Returns the centre of the first occurrence of `words`, in window coordinates.
  Point middle_of(std::string_view words) {
    const Article& article = app.article();
    const std::size_t at = article.text().find(words);
    const OffsetMap& map = article.offsets();
    const CodePointRange range(map.to_code_points(ByteOffset(at)),
                               map.to_code_points(ByteOffset(at + words.size())));
    const std::vector<Rect> rects = app.rects_of(range);
    return {rects.front().x + rects.front().width / 2, rects.front().y + rects.front().height / 2};
  }

  // Drags the mouse over the first occurrence of `words`.
  void drag_over(std::string_view words) {
    const Article& article = app.article();
    const std::size_t at = article.text().find(words);
    const OffsetMap& map = article.offsets();
    const std::vector<Rect> rects = app.rects_of(CodePointRange(
        map.to_code_points(ByteOffset(at)), map.to_code_points(ByteOffset(at + words.size()))));
    const Rect& first = rects.front();
    const Rect& last = rects.back();
    const Point from{first.x + 1, first.y + first.height / 2};
    const Point to{last.right() - 1, last.y + last.height / 2};
    settle({PointerMoved{from}, PointerPressed{.at = from}});
    settle({PointerMoved{{(from.x + to.x) / 2, (from.y + to.y) / 2}}});
    settle({PointerMoved{to}, PointerReleased{to}});
  }

  void click(Point at, int clicks = 1) {
    settle({PointerMoved{at}});
    for (int i = 1; i <= clicks; ++i) {
      settle({PointerPressed{.at = at, .clicks = i}});
      settle({PointerReleased{at}});
    }
  }

  // Clicks the first control with this name. Returns false if there is no such control.
  bool click_control(std::string_view name) {
    const auto named = [name](const Control& control) { return control.name == name; };
    const auto control = std::find_if(controls.begin(), controls.end(), named);
    if (control == controls.end()) return false;
    click({control->rect.x + 20, control->rect.y + 20});
    return true;
  }

  void press_key(std::string key, Modifiers modifiers = {}) {
    settle({KeyPressed{std::move(key), modifiers}});
  }

  // Stops the program if two controls have one id. Such controls would share an element of the
  // page. The benchmarks also use this header, so this header uses nothing of doctest.
  void require_unique_ids() const {
    std::unordered_map<std::uint32_t, const Control*> known;
    for (const Control& control : controls) {
      const auto [other, is_new] = known.emplace(control.id, &control);
      if (is_new) continue;
      std::fprintf(stderr, "two controls have one id: %s, %s\n", control.name.c_str(),
                   other->second->name.c_str());
      std::abort();
    }
  }

  // Activates a control with this name as a screen reader does. If several controls have the name,
  // the last of them is activated.
  void activate(std::string_view name) {
    for (auto it = controls.rbegin(); it != controls.rend(); ++it) {
      if (it->name != name || it->role == Control::Role::Group) continue;
      settle({ControlActivated{it->id}});
      return;
    }
    settled = false;
  }

  // Returns the text of the most recent announcement.
  std::string announced() const {
    for (auto it = all_requests.rbegin(); it != all_requests.rend(); ++it) {
      if (const auto* said = std::get_if<Announce>(&*it)) return said->text;
    }
    return {};
  }

  bool has_announced(std::string_view words) const {
    return std::any_of(all_requests.begin(), all_requests.end(), [&](const Request& request) {
      const auto* said = std::get_if<Announce>(&request);
      return said != nullptr && said->text.find(words) != std::string::npos;
    });
  }

  // Returns the most recent request of this type, or null.
  template <typename Requested>
  const Requested* requested() const {
    for (auto it = all_requests.rbegin(); it != all_requests.rend(); ++it) {
      if (const auto* request = std::get_if<Requested>(&*it)) return request;
    }
    return nullptr;
  }

  // The clock of the work between frames. By default the clock does not advance, so that all work
  // is completed in one call. If `clock_step_s` is set, every call advances the clock by that many
  // seconds.
  static double clock() { return clock_s += clock_step_s; }
  inline static double clock_s = 0, clock_step_s = 0;

  FixedShaper shaper;
  RecordingPainter painter{4096};
  App app;
  double now_s = 0;
  Size size{1360, 860};
  float density = 1;
  bool settled = true;
  std::vector<ReadJournal> unanswered;
  std::vector<std::pair<std::string, std::string>> journal;
  std::uint64_t journal_number = 0, journal_answered = 0;
  std::vector<Request> all_requests;
  std::vector<Control> controls;
  std::vector<Field> fields;
};

}  // namespace attest::testing
