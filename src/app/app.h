// The whole program behind one function: events in, a picture and requests out.
//
// Owns the session, the page and the interface; fetches and saves. The page's own
// interface (window.attest) asks the same object, between frames.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/mark.h"
#include "app/host.h"
#include "article/import.h"
#include "base/offsets.h"
#include "base/result.h"
#include "layout/shaper.h"
#include "render/painter.h"
#include "session/session.h"
#include "storage/key_value_store.h"
#include "text/text_source.h"

namespace attest {

struct Services {
  KeyValueStore& store;
  Shaper& shaper;
  Painter& painter;
  Environment& environment;
  double (*clock_s)() = nullptr;  // A clock that only goes forward, for work done in slices.
};

class App {
 public:
  explicit App(Services services);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Acts on what happened, when it happens: afterwards everything that can be asked knows of it.
  // Draws nothing, so `picture` is null; a frame should follow soon. Controls and fields are told
  // only where the keyboard's focus goes to one of them. `now_s` as in FrameInput.
  FrameOutput handle(const Event& event, double now_s);

  // Draws what is true by now. Call it after events, and when `wake` says so.
  FrameOutput frame(const FrameInput& input);

  // Requests that an action of window.attest left behind, to be carried out before the next frame.
  std::vector<Request> take_requests();

  // Goes on for some milliseconds with what takes long: reading, saving, laying out. Draws nothing:
  // has requests at most. A screen that is slow to show pictures does not slow this down.
  FrameOutput work();

  // Whether this key asks for something just now. The page keeps such a key from the browser and
  // sends it as KeyPressed; all others stay the browser's.
  bool wants_key(const KeyPressed& key) const;

  // What stands on the page now: the text layer takes its words from here.
  const Article& article() const;
  const Session& session() const;

  // Words for the clipboard: the selection, else the chosen mark's. Empty: nothing to copy.
  std::string copied_text() const;
  std::string copied_html() const;  // The same with its structure; empty if it has none.

  bool saved() const;  // Nothing is waiting, in local storage or on its way to the journal.
  // Why something is not in local storage, when all has been tried; else empty.
  std::string refusal() const;

  // On a Mac, other keys stand for the same commands.
  void set_mac(bool mac);

  // The graphics context was lost and is here again: what was drawn from memory is drawn anew.
  void graphics_restored();

  // --- What window.attest asks, in code points of the article. Each acts at once, as the hand
  // would; the next frame shows it.
  // A long text is read between frames; is_reading() until then. The answer is its number, by which
  // opened() tells what became of it: nothing wrong, or why it was not opened.
  std::uint32_t open(std::string text, SourceFormat format, ImportHints hints);
  bool is_reading() const;
  Result<Done> opened(std::uint32_t number) const;
  Result<std::string> import_native(TextSource& json);  // A report as JSON.
  std::string export_native();
  std::string article_json() const;
  std::string marks_json() const;
  std::string links_json() const;
  std::string entities_json() const;
  std::string stats_json() const;
  Result<Outcome> perform(const Action& action);
  Result<Outcome> select(CodePointRange range);
  Result<Outcome> add_passage(std::string_view mark, CodePointRange range);
  std::vector<Rect> rects_of(CodePointRange range);    // Device pixels of the window.
  std::optional<CodePointOffset> offset_at(Point at);  // Likewise.
  void scroll_to(CodePointOffset at);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace attest
