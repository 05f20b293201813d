#include "article/metadata/language_guess.h"

#include <nlohmann/json.hpp>
#include <string>

#include "doctest.h"
#include "support/sentences.h"
#include "support/test_files.h"

namespace attest::language_guess_test {

TEST_CASE("an uncertain language stays unknown") {
  CHECK(guess_language("").empty());
  CHECK(guess_language("12.5 % 🌉").empty());
  CHECK(guess_language("Hamburg Taxi Radio Hotel Telefon").empty());
  CHECK(
      guess_language("Starosta řekl, že most je bezpečný a že se na tom nic nezmění do konce roku, "
                     "protože peníze nejsou a nebudou.")
          .empty());
}

TEST_CASE("Persian and Urdu are distinguished from Arabic, and Ukrainian from Russian") {
  CHECK(guess_language("قال العمدة إن الجسر القديم آمن") == "ar");
  CHECK(
      guess_language(
          "شهردار گفت که پل قدیمی بندر ایمن است و می‌ماند") ==
      "fa");
  CHECK(guess_language("میئر نے کہا کہ پرانا پل محفوظ ہے اور اسے بند نہیں کیا جائے گا") == "ur");
  CHECK(guess_language("Мэр сказал, что мост был безопасен") == "ru");
  CHECK(guess_language("Мер сказав, що міст є безпечним і його не закриють") == "uk");
}

TEST_CASE("one sentence is enough to recognise each supported language") {
  for (const testing::Sentence& sentence : testing::kSentences) {
    CAPTURE(sentence.text);
    const bool is_supported = sentence.language != "cs";  // Czech is not supported.
    CHECK(guess_language(sentence.text) == (is_supported ? sentence.language : ""));
  }
}

TEST_CASE("the language of news in thirteen languages is almost never guessed wrong") {
  const std::optional<std::string> file = testing::shared_file("news-13-languages/articles.jsonl");
  if (!file) return;
  std::size_t texts = 0, known = 0, wrong = 0;
  for (std::size_t at = 0; at < file->size();) {
    const std::size_t end = file->find('\n', at);
    const auto article = nlohmann::json::parse(file->substr(at, end - at), nullptr, false);
    at = end == file->npos ? file->size() : end + 1;
    REQUIRE(article.is_object());
    for (const auto& [language, sentences] : article.at("sentences").items()) {
      std::string text;
      for (const auto& sentence : sentences) text += sentence.get<std::string>() + "\n";
      const std::string guess = guess_language(text);
      ++texts;
      if (guess == language)
        ++known;
      else if (!guess.empty())
        ++wrong;
    }
  }
  // Many texts get no guess: most of them have only one to three sentences, and Czech is not
  // supported.
  CHECK(texts == 13 * 112);
  CHECK(known * 10 > texts * 8);
  CHECK(wrong * 200 < texts);
}

}  // namespace attest::language_guess_test
