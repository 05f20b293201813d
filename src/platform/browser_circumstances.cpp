#include "platform/browser_circumstances.h"

#include "platform/bridge.h"
#include "platform/words.h"

namespace attest {

Id BrowserCircumstances::new_id() { return "urn:uuid:" + answered(host_new_id()); }

std::string BrowserCircumstances::now() { return answered(host_now()); }

std::string BrowserCircumstances::time_in_words(std::string_view utc) {
  return answered(host_time_in_words(utc.data(), bytes_of(utc)));
}

}  // namespace attest
