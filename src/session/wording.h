// Texts about marks for the user: labels of undo steps, messages, excerpts.
#pragma once

#include <string>
#include <string_view>

#include "annotation/mark.h"
#include "base/result.h"

namespace attest {

// The text of the mark on one line, cut to about 80 graphemes.
std::string excerpt(const Mark& mark, std::string_view text);

// Returns a text such as "Claim: the bridge is safe".
std::string described(const Mark& mark, std::string_view text);

// Describes a link as seen from its start or from its end, for example "said by" or "says".
std::string_view wording_of(std::string_view link_kind, bool from_its_end);

Error no_words_selected();
Error mark_is_gone();

}  // namespace attest
