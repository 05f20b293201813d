// Recognises the program that wrote a JSON file.
#pragma once

#include <string_view>

#include "formats/json/json_document.h"

namespace attest {

// Returns the id of a phrase such as "annotations of Hypothesis". For unknown programs, returns the
// id of "data as JSON".
std::string_view kind_of_json(JsonValue root);

}  // namespace attest
