// The state that was last sent to the page and to the listeners of window.attest. Each function
// compares that state with the present one and returns the changes to send.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "app/host.h"
#include "base/offsets.h"

namespace attest {

class PageMirror {
 public:
  // controls() and fields() return the present list if it differs from the list that was sent last.
  std::optional<std::vector<Control>> controls(std::vector<Control> present);
  std::optional<std::vector<Field>> fields(std::vector<Field> present);

  // Searches the controls that were sent last. Returns the id of the first button in a dialog, or
  // 0.
  std::uint32_t first_button_of_dialog() const;
  // Returns the id of the item at `position` in the list named `list`. Returns 0 if the item was
  // not drawn.
  std::uint32_t list_item(std::string_view list, std::size_t position) const;
  // Returns the position of the item with this id in the list with this name. Returns 0 if the
  // control is no item of the list.
  std::size_t position_in_list(std::string_view list, std::uint32_t item) const;

  // Returns the positions of the handles if they differ from the last sent positions.
  std::optional<std::vector<Point>> handles(std::vector<Point> present);

  // True if the listeners of window.attest must be notified of this selection.
  bool selection(ByteRange present);

  // Returns the request that selects a range in the text layer. An empty selection of a new article
  // needs no request.
  std::optional<MirrorSelection> layer_selection(const TextLayerRange& present, bool empty);
  // Must be called when the page itself has selected a range, so that layer_selection() returns no
  // request for this range.
  void layer_selected(const TextLayerRange& range) { layer_selection_ = range; }

  // saved() stores the present save status, and returns true if the status has changed since the
  // previous call. is_saved() returns the stored status.
  bool saved(bool present);
  bool is_saved() const { return saved_; }

  // Must be called when another article opens, because the text layer of the new article has no
  // selection.
  void begin_article();

 private:
  std::vector<Control> controls_;
  std::vector<Field> fields_;
  std::vector<Point> handles_;
  ByteRange selection_;
  std::optional<TextLayerRange> layer_selection_;
  bool saved_ = true;
};

}  // namespace attest
