// The whole program as one object. It receives events and returns a picture and requests.
//
// App owns the session, the layout of the article and the interface. It also loads and saves
// articles. The JavaScript API (window.attest) calls the same object between frames.
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
#include "formats/api/page_arguments.h"
#include "layout/shaper.h"
#include "query/text_search.h"
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
  double (*clock_s)() = nullptr;  // A monotonic clock, for work done in slices.
};

class App {
 public:
  explicit App(Services services);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Handles an event immediately: later calls see the effect of the event. Returns no picture
  // (`picture` is null), so the caller should draw a frame soon. The result contains controls and
  // fields only if the keyboard focus moves to one of them. `now_s` is a time on the clock of
  // FrameInput.
  FrameOutput handle(const Event& event, double now_s);

  // Draws the current state. Must be called after events, and when FrameOutput::wake requests a
  // frame.
  FrameOutput frame(const FrameInput& input);

  // Returns the requests that calls of window.attest have queued. The caller must carry them out
  // before the next frame. If one of the requests moves the focus, returns nothing: all requests
  // then wait for the next frame.
  std::vector<Request> take_requests();

  // Continues long work (reading, saving, layout) for some milliseconds. Returns requests but draws
  // nothing. The speed of the work therefore does not depend on the frame rate.
  FrameOutput work();

  // True if the program currently uses this key. The page then sends it as KeyPressed and prevents
  // the browser's default action. The browser handles all other keys.
  bool wants_key(const KeyPressed& key) const;
  // True if the program uses this key, which was pressed in a text field.
  bool wants_key(const FieldKeyPressed& key) const;

  // The open article. The text layer reads the text of the article from here.
  const Article& article() const;
  const Session& session() const;

  // The text for the clipboard: the selection, or the chosen mark if nothing is selected. Empty if
  // there is nothing to copy.
  std::string copied_text() const;
  // The copied text as HTML, or empty if the text has no structure.
  std::string copied_html() const;

  bool saved() const;  // False while local storage or the journal lacks a change.
  // The reason why changes are not saved. Empty while a write is pending, or if no change is at
  // risk.
  std::string refusal() const;

  // Selects the keyboard shortcuts of macOS.
  void set_mac(bool mac);

#ifndef NDEBUG
  // Draws the widget gallery (ui/panels/gallery.h) over the window from now on.
  void show_gallery();
#endif

  // Must be called after the graphics context was lost and restored. The next frame draws all
  // textures and buffers again.
  void graphics_restored();

  // --- The functions of window.attest. Offsets are code points of the article. Each function takes
  // effect immediately, like an action of a person. The next frame shows the result.

  // Starts to open a text. Returns a number that identifies the text. A long text is read between
  // frames; meanwhile is_reading() is true. Afterwards opened(number) returns success or the error.
  std::uint32_t open(std::string text, SourceFormat format, ImportHints hints);
  bool is_reading() const;
  Result<Done> opened(std::uint32_t number) const;
  Result<std::string> import_native(TextSource& json);  // Returns a report as JSON.
  std::string export_native();
  std::string article_json() const;
  std::string marks_json() const;
  std::string links_json() const;
  std::string entities_json() const;
  std::string stats_json() const;
  // The commands as JSON, each with its label, its keys and whether it is enabled (ui/commands.h).
  std::string commands_json() const;
  // The hits of a search as JSON: ranges of code points in the text, and hits in notes.
  std::string find_json(std::string_view words, const SearchOptions& options) const;
  // Fails with NotFound if no command has this token, and with Invalid if the command is disabled.
  Result<Done> run_command(std::string_view token);
  Result<Outcome> perform(const Action& action);
  Result<Outcome> select(CodePointRange range);
  Result<Outcome> add_passage(std::string_view mark, CodePointRange range);
  Result<Outcome> move_end(std::string_view mark, std::size_t passage, bool start,
                           CodePointOffset to);
  Result<Outcome> attribute(std::vector<Id> marks, SourceArgument speaker);
  Result<Outcome> name_source(std::vector<Id> marks, SourceArgument entity);
  Result<Outcome> remove(Id id);        // Removes a mark, a link or an entity.
  std::string filter(MarkQuery query);  // Sets the filter. Returns the listed mark ids as JSON.
  // The rects are in device pixels of the window.
  std::vector<Rect> rects_of(CodePointRange range);
  std::optional<CodePointOffset> offset_at(Point at);  // `at` is in device pixels of the window.
  void scroll_to(CodePointOffset at);

 private:
  friend class AppContext;
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace attest
