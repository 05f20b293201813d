// The reader's font sizes, theme, name and keys. Local storage keeps them, and all windows of the
// browser share them.
//
// The sizes of the page and of the interface are separate settings. Lengths are device pixels.
#pragma once

#include <string>
#include <string_view>

#include "app/view/window_state.h"
#include "base/result.h"
#include "layout/page_style.h"
#include "storage/key_value_store.h"
#include "ui/key_bindings.h"
#include "ui/reading_settings.h"

namespace attest {

class Settings {
 public:
  // `store` must outlive the object.
  explicit Settings(KeyValueStore& store) : store_(&store) {}

  const ReadingSettings& values() const { return values_; }

  void load();
  // Adopts a stored value. Invalid sizes are replaced by their defaults.
  void adopt(std::string_view stored);
  // Adopts and stores the sizes. If storing fails, the sizes last until the page closes.
  Result<Done> change(const ReadingSettings& wanted);
  // Adopts the sizes until the page closes, without storing them.
  void show(const ReadingSettings& wanted) { values_ = wanted; }
  // After local storage was emptied, stores again all settings that differ from their defaults.
  Result<Done> store_again();

  // The reader's name, which new marks get as their creator. Empty if the reader has not given one.
  const ReaderName& name() const { return name_; }
  void adopt_name(std::string_view stored);
  // Adopts and stores the name. If storing fails, the name lasts until the page closes.
  Result<Done> change_name(std::string_view name);

  const KeyBindings& keys() const { return keys_; }
  void adopt_keys(std::string_view stored);
  // Adopts and stores the keys. If storing fails, the keys last until the page closes.
  Result<Done> change_keys(KeyBindings wanted);

  struct Appearance {
    bool dark = false, more_contrast = false;
    friend bool operator==(const Appearance&, const Appearance&) = default;
  };
  // The theme that the reader has chosen, or the system's theme.
  Appearance appearance(const WindowState& window) const;
  // Whether the interface is mirrored. `article` is the direction of the open article.
  bool is_mirrored(Direction article) const;
  // The style of an article in a view of this width.
  PageStyle page_style(const WindowState& window, float view_width) const;
  // Device pixels per pixel of the interface. Grows with the interface size that the reader has
  // set.
  float interface_density(const WindowState& window) const;
  // Returns the settings with the interface size that the window has room for.
  ReadingSettings shown(const WindowState& window) const;

 private:
  KeyValueStore* store_;
  ReadingSettings values_;
  ReaderName name_;
  KeyBindings keys_;
};

}  // namespace attest
