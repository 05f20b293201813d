// The state that the page and the listeners of window.attest were last sent. Each function compares
// it with the present state and returns what must be sent now.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/host.h"
#include "base/offsets.h"

namespace attest {

class PageMirror {
 public:
  // Return the list if it differs from the last one.
  std::optional<std::vector<Control>> controls(std::vector<Control> present);
  std::optional<std::vector<Field>> fields(std::vector<Field> present);

  // Returns the id of the first button in a dialog among the last sent controls, or 0.
  std::uint32_t first_button_of_dialog() const;

  // Returns the places of the handles if they differ from the last ones.
  std::optional<std::vector<Point>> handles(std::vector<Point> present);

  // True if listeners must be notified of this selection.
  bool selection(ByteRange present);

  // Returns the request that selects a range in the text layer. An empty selection of a new article
  // needs no request.
  std::optional<MirrorSelection> layer_selection(const TextLayerRange& present, bool empty);
  // The page itself has selected this range, so it needs no request.
  void layer_selected(const TextLayerRange& range) { layer_selection_ = range; }

  // True if the present state differs from the last one. `is_saved` is the last state.
  bool saved(bool present);
  bool is_saved() const { return saved_; }

  // Call it when another article opens. Its text layer has no selection.
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
