// The search of the library in the samples, which are searched although they are not stored.
#pragma once

#include <optional>
#include <string>

#include "app/library/library_search.h"
#include "app/samples.h"

namespace attest {

// In both functions, `wanted` is a text without case and accents. The first call reads the samples.

// Returns true if the title, the publisher or the author of a sample contains `wanted`.
bool sample_has_name(const Sample& sample, const std::string& wanted);
// Returns the first hit in the notes and names of a sample's marks (`words`, may be null) or in its
// text.
std::optional<LibraryHit> find_in_sample(const Sample& sample, const MarkDirectory::Words* words,
                                         const std::string& wanted);

}  // namespace attest
