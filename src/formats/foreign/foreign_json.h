// Recognises the program that wrote a JSON file.
#pragma once

#include <string_view>

#include "formats/json/json_document.h"

namespace attest {

// Returns the id of a sentence such as "annotations of Hypothesis", or of "data as JSON" for
// unknown programs.
std::string_view kind_of_json(JsonValue root);

}  // namespace attest
