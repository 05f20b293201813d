#include "formats/native/record_envelope.h"

#include <cassert>

namespace attest {
namespace {

constexpr std::string_view kRevision = "{\"r\":", kTime = ",\"t\":\"", kChecksum = "\",\"c\":\"",
                           kValue = "\",\"v\":", kEnd = "}";

// Returns the part of `rest` before the first `mark`, a separator such as kTime. Removes that part
// and the separator from `rest`.
std::optional<std::string_view> cut_before(std::string_view& rest, std::string_view mark) {
  const std::size_t at = rest.find(mark);
  if (at == rest.npos) return std::nullopt;
  const std::string_view before = rest.substr(0, at);
  rest.remove_prefix(at + mark.size());
  return before;
}

}  // namespace

std::string write_envelope(const RecordEnvelope& envelope) {
  assert(envelope.time.find_first_of("\"\\\n") == envelope.time.npos);
  std::string text(kRevision);
  text.append(envelope.revision).append(kTime).append(envelope.time);
  text.append(kChecksum).append(envelope.checksum);
  text.append(kValue).append(envelope.value).append(kEnd);
  return text;
}

std::optional<RecordEnvelope> read_envelope(std::string_view text) {
  if (!text.starts_with(kRevision)) return std::nullopt;
  text.remove_prefix(kRevision.size());
  const std::optional<std::string_view> revision = cut_before(text, kTime);
  if (!revision || revision->empty()) return std::nullopt;
  if (revision->find_first_not_of("0123456789") != revision->npos) return std::nullopt;
  const std::optional<std::string_view> time = cut_before(text, kChecksum);
  if (!time) return std::nullopt;
  const std::optional<std::string_view> checksum = cut_before(text, kValue);
  if (!checksum || text.size() < 2 || !text.ends_with(kEnd)) return std::nullopt;
  text.remove_suffix(kEnd.size());
  return RecordEnvelope{*revision, *time, *checksum, text};
}

}  // namespace attest
