#include "article/html/html_entities.h"
#include "platform/bridge.h"
#include "platform/transfer_buffer.h"

namespace attest {

std::string named_character(std::string_view reference) {
  return answered(host_named_character(reference.data(), bytes_of(reference)));
}

}  // namespace attest
