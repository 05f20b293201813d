#include "app/opening/few_words.h"

#include <cstddef>

#include "app/host.h"
#include "text/segmentation.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kShownBytes = 60;  // The maximum number of bytes that a sentence shows.

}  // namespace

std::string few_words_question(const TextPasted& pasted) {
  return say("intake.few-words", {{"words", on_one_line(pasted.text, kShownBytes)}});
}

std::string few_words_unopened(const TextPasted& pasted) {
  return say("intake.words-not-opened", {{"words", on_one_line(pasted.text, kShownBytes)}});
}

}  // namespace attest
