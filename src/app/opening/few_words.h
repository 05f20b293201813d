// Sentences about a pasted text of few words, which opens only if the reader confirms it.
#pragma once

#include <string>

namespace attest {

struct TextPasted;

// Asks whether the text is to open as an article.
std::string few_words_question(const TextPasted& pasted);

// Says that the text was not opened, because another text came before the answer.
std::string few_words_unopened(const TextPasted& pasted);

}  // namespace attest
