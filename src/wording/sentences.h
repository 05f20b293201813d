// Gives access to the sentences and labels that a person reads. english.txt contains them with
// their ids.
#pragma once

#include <string>
#include <string_view>

#include "wording/message.h"

namespace attest {

// Returns the sentence with its arguments inserted, for example say("marks.count", {{"count", 3}}).
// Returns the id itself if english.txt does not contain it; tests/sentences_test.cpp finds such
// ids.
std::string say(std::string_view id, MessageArguments arguments = {});

// Returns a sentence that has no arguments, or "(no text)" if english.txt does not contain the id.
// The result stays valid until the sentence is replaced.
std::string_view words(std::string_view id);

// Returns the sentence from english.txt, even if the reader has replaced it.
std::string usual_words(std::string_view id);
// Sets the reader's own text for the sentence with this id. An empty text restores the sentence
// from english.txt. Texts that words() has returned for this id become invalid.
void set_own_words(std::string_view id, std::string_view text);

bool has_sentence(std::string_view id);

// Returns the whole table of sentences, with one "id = text" in each line. The JavaScript page
// reads its sentences from this table.
std::string sentence_table();

// A pseudo-language shows which texts are missing in english.txt, and which texts are cut off when
// a translation is longer. `Accents` puts accents on the letters, adds brackets to each text and
// makes it a third longer. `Bidi` displays each text from right to left.
enum class PseudoLanguage { None, Accents, Bidi };
// Translates all sentences into the pseudo-language. Only debug builds call this function, before
// the first sentence is read. Texts that words() has returned become invalid.
void set_pseudo_language(PseudoLanguage pseudo);

// Returns whether the sentences are written from right to left.
bool wording_is_right_to_left();

}  // namespace attest
