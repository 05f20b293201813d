// The browser's local storage. If the browser denies access, values are stored in the page's
// memory.
#pragma once

#include "storage/key_value_store.h"

namespace attest {

class LocalStorage final : public KeyValueStore {
 public:
  std::optional<std::string> get(std::string_view key) const override;
  Result<Done> set(std::string_view key, std::string_view value) override;
  void remove(std::string_view key) override;
  std::vector<std::string> keys(std::string_view prefix) const override;
  std::size_t used_units() const override;
  std::size_t capacity_units() const override;
  bool lasting() const override;
  bool expires() const override;
};

}  // namespace attest
