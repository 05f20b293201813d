#include "platform/local_storage.h"

#include "platform/bridge.h"
#include "platform/transfer_buffer.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The limit for all keys and values of one origin, in UTF-16 units. All browsers that were measured
// have the same limit.
constexpr std::size_t kCapacityUnits = 5242880;

// The results of host_storage_set().
constexpr int kStored = 0;
constexpr int kFull = 1;

}  // namespace

std::optional<std::string> LocalStorage::get(std::string_view key) const {
  const int bytes = host_storage_get(key.data(), bytes_of(key));
  if (bytes < 0) return std::nullopt;
  return answered(bytes);
}

Result<Done> LocalStorage::set(std::string_view key, std::string_view value) {
  const int outcome = host_storage_set(key.data(), bytes_of(key), value.data(), bytes_of(value));
  if (outcome == kStored) return Done{};
  return Error::refused(say(outcome == kFull ? "saving.storage-full" : "saving.storage-refuses"));
}

void LocalStorage::remove(std::string_view key) { host_storage_remove(key.data(), bytes_of(key)); }

std::vector<std::string> LocalStorage::keys(std::string_view prefix) const {
  const std::string list = answered(host_storage_keys(prefix.data(), bytes_of(prefix)));
  std::vector<std::string> keys;
  for (std::size_t start = 0, end; start < list.size(); start = end + 1) {
    end = list.find('\0', start);
    keys.push_back(list.substr(start, end - start));
  }
  return keys;
}

std::size_t LocalStorage::used_units() const {
  return static_cast<std::size_t>(host_storage_used());
}

std::size_t LocalStorage::capacity_units() const { return kCapacityUnits; }

bool LocalStorage::lasting() const { return host_storage_lasts() != kUntilClosed; }
bool LocalStorage::expires() const { return host_storage_lasts() == kSevenDays; }

}  // namespace attest
