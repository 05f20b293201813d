// Which program wrote a file of JSON.
#pragma once

#include <string_view>

#include "formats/json_document.h"

namespace attest {

// Such as "annotations of Hypothesis"; "data as JSON" for what nobody knows.
std::string_view kind_of_json(JsonValue root);

}  // namespace attest
