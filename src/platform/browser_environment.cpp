#include "platform/browser_environment.h"

#include "platform/bridge.h"
#include "platform/transfer_buffer.h"

namespace attest {

Id BrowserEnvironment::new_id() { return "urn:uuid:" + answered(host_new_id()); }

std::string BrowserEnvironment::now() { return answered(host_now()); }

std::string BrowserEnvironment::time_in_words(std::string_view utc) {
  return answered(host_time_in_words(utc.data(), bytes_of(utc)));
}

}  // namespace attest
