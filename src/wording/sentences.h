// The sentences and labels that a person reads, by id. english.txt contains them.
#pragma once

#include <string>
#include <string_view>

#include "wording/message.h"

namespace attest {

// Returns a sentence with its arguments: say("marks.count", {{"count", 3}}). For an id that is
// not in the table, the id is returned; tests/sentences_test.cpp finds such ids.
std::string say(std::string_view id, MessageArguments arguments = {});

// Returns a sentence without arguments, or "(no text)" for an id that is not in the table. Valid as
// long as the program runs.
std::string_view words(std::string_view id);

// The text of a sentence in the table, even if the reader has other words for it.
std::string usual_words(std::string_view id);
// Replaces a sentence by the reader's own words. An empty text restores it. Texts that words() has
// returned for this id become invalid.
void set_own_words(std::string_view id, std::string_view text);

bool has_sentence(std::string_view id);

// The whole table, one "id = text" in each line. The page reads its sentences from it.
std::string_view sentence_table();

// Pseudo-languages show which texts are not in the table and which are cut when a translation is
// longer. Accents: letters with accents, a third longer, in brackets. Bidi: each text is displayed
// from right to left.
enum class PseudoLanguage { None, Accents, Bidi };
// Debug builds call it before the first sentence is read. Texts from words() become invalid.
void set_pseudo_language(PseudoLanguage pseudo);

}  // namespace attest
