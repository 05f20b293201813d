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
  // Returns the id of the control of the panel that gets the focus first: the chosen tab, or the
  // chosen kind of the card if the panel shows no tabs. Returns 0 if the panel is not in view.
  std::uint32_t panel_stop() const;
  // Returns the id of the item at `position` in the list named `list`. Returns 0 if the item was
  // not drawn.
  std::uint32_t list_item(std::string_view list, std::size_t position) const;
  // Returns the row of a list whose item has this id. Its position is 0 if the control is no item
  // of a list with numbered rows.
  ListRow row_of(std::uint32_t item) const;
  // Returns the control of a row that may be a heading or an item. Null: the row was not drawn.
  const Control* control_of(const ListRow& row) const;
  // Returns the control with this id, or null if it was not drawn.
  const Control* find(std::uint32_t control) const;
  // Returns whether the group or list with this name was drawn and contains the control.
  bool is_in_group(std::string_view group, std::uint32_t control) const;

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
