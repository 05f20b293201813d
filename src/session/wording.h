// Texts about marks for the user: messages, excerpts, names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotation/mark.h"
#include "annotation/notebook.h"
#include "base/result.h"

namespace attest {

// Returns the text of the mark on one line. A longer text is cut after at most 80 bytes, after a
// whole word.
std::string excerpt(const Mark& mark, std::string_view text);

// Returns the name of the entity that the source mark mentions: the text of the mark on one line. A
// text of more than 1,000 bytes is no name and is cut.
std::string name_in_text(const Mark& source, std::string_view text);

// Returns a text such as "Claim: the bridge is safe".
std::string described(const Mark& mark, std::string_view text);

// Describes a link as seen from its start or from its end, for example "said by" or "says".
std::string_view wording_of(std::string_view link_kind, bool from_its_end);

// These functions return the manner or the verdict of a mark as words inside a sentence, for
// example "direct". A verdict that is on no ready-made scale is returned as the reader wrote it.
// The result is valid as long as the mark exists.
std::string_view manner_in_words(const Mark& mark);
std::string_view verdict_in_words(const Mark& mark);

// Returns the text with a capital first letter, if the letter is ASCII.
std::string capitalised(std::string_view text);

// Returns the text without white space at both ends.
std::string trimmed_text(std::string_view text);
// Splits a typed text at its commas and returns the parts as tags. Removes duplicate tags, and the
// white space around each tag. A tag in `known` is not split, although it may contain commas.
std::vector<std::string> tags_in(std::string_view text, const std::vector<std::string>& known);
std::string tags_text(const std::vector<std::string>& tags);

// Returns the first entity whose name equals `name`, or null. Case and accents do not matter.
// Visits all entities.
const Entity* entity_with_name(const Notebook& notebook, std::string_view name);

Error no_words_selected();
Error mark_is_gone();
Error link_is_gone();
Error entity_is_gone();

}  // namespace attest
