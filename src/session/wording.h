// What the person is told about marks: labels of undo steps, messages, excerpts.
#pragma once

#include <string>
#include <string_view>

#include "annotation/mark.h"
#include "base/result.h"

namespace attest {

// "a claim"
std::string_view with_article(MarkKind kind);

// The marked words on one line, cut to about 80 letters.
std::string excerpt(const Mark& mark, std::string_view text);

// "Claim: the bridge is safe"
std::string described(const Mark& mark, std::string_view text);

// What a mark is to the one it is linked to, read from the link's beginning or its end: "said by",
// "says".
std::string_view wording_of(std::string_view link_kind, bool from_its_end);

Error no_words_selected();
Error mark_is_gone();

}  // namespace attest
