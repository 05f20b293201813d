#include "text/abbreviations.h"

#include <string>
#include <string_view>

#include "doctest.h"
#include "text/segmentation.h"

namespace attest::abbreviations_test {
namespace {

// Returns the sentences of a text, joined by "|".
std::string sentences(std::string_view text, std::string_view language) {
  std::string all;
  for (ByteOffset at; at.value < text.size();) {
    const ByteRange sentence = sentence_at(text, at, language);
    if (!all.empty()) all += "|";
    all += text.substr(sentence.start.value, sentence.length());
    at = next_sentence(text, at, language);
  }
  return all;
}

struct Case {
  std::string_view language, text;
};

// Each of these texts is one sentence.
constexpr Case kWhole[] = {
    {"en", "Dr. Díaz met Mr. Smith, Mrs. Jones and Ms. Lee."},
    {"en-GB", "Prof. Adams and Gen. Brown left St. Louis."},
    {"en", "J. Smith and J. R. R. Tolkien met C.S. Lewis."},
    {"en", "The U.S. Army and U.S. troops came."},
    {"en", "Sen. Warren and Gov. Brown spoke to Rep. Lee."},
    {"en", "He lives at No. 10 Downing Street, see Vol. III and Fig. A."},
    {"en", "It was Smith et al. In Nature, cf. Brown, vs. Jones."},
    {"en", "Apple Inc. Chief Tim Cook left on Jan. 5 and came on Feb. 7."},
    {"en", "Martin Luther King Jr. Boulevard is closed."},
    {"en", "Lt. Col. Ray came at 5 p.m. Monday."},
    {"de", "Das ist z. B. Berlin, d. h. Mitte."},
    {"de", "Nr. 5 liegt u. a. Herrn Dr. Müller vor, vgl. Art. 5 Abs. 2."},
    {"de", "Am 14. März 2026 kam die 2. Mannschaft."},
    {"de-AT", "Prof. Dr. h. c. Huber und St. Pölten, ca. Ende Mai, ggf. Juni."},
    {"fr", "M. Dupont et MM. Martin voient p. ex. Paris, cf. Le Monde."},
    {"es", "El Sr. López y la Sra. Ruiz de EE. UU. Norte."},
    {"it", "Il Sig. Rossi e il dott. Bianchi, cfr. Verdi."},
    {"pt", "O Sr. Silva e a Dra. Costa."},
    {"nl", "Dhr. De Vries en prof. Jansen, bijv. Amsterdam."},
    {"sv", "Det är t.ex. Stockholm och dr. Berg."},
    {"da", "Den 14. Maj kom bl.a. København."},
    {"ru", "Это ул. Ленина и проф. Иванов, А. С. Пушкин."},
    {"tr", "Prof. Dr. Yılmaz ve Doç. Kaya, No. 5."},
    {"", "Dr. Díaz met J. Smith."},
};

struct Split {
  std::string_view language, text, expected;
};
constexpr Split kApart[] = {
    {"en", "He met Joe. She left.", "He met Joe.|She left."},
    {"en", "It is safe. The mayor left.", "It is safe.|The mayor left."},
    {"en", "He said OK. Then she left.", "He said OK.|Then she left."},
    {"en", "They were 14. Then they left.", "They were 14.|Then they left."},
    {"en", "“It is safe.” She left.", "“It is safe.”|She left."},
    {"en", "No. We will not.", "No.|We will not."},
    {"en", "Was it Dr? She left.", "Was it Dr?|She left."},
    {"de", "Das war ein Test. Dann ging er.", "Das war ein Test.|Dann ging er."},
    {"de", "Im Jahr 2026. Dann ging er.", "Im Jahr 2026.|Dann ging er."},
    {"fr", "Il voit la mer. Elle part.", "Il voit la mer.|Elle part."},
    {"en", "A cat. A dog.", "A cat.|A dog."},
    {"", "It is safe. She left.", "It is safe.|She left."},
};

}  // namespace

TEST_CASE("abbreviations, initials and ordinals do not end a sentence") {
  for (const Case& it : kWhole) {
    CAPTURE(it.text);
    CHECK(sentences(it.text, it.language) == it.text);
    // Caret movement to the previous sentence goes to the start of the text.
    CHECK(previous_sentence(it.text, ByteOffset(it.text.size()), it.language) == ByteOffset());
  }
}

TEST_CASE("words that are not abbreviations end a sentence") {
  for (const Split& it : kApart) CHECK(sentences(it.text, it.language) == it.expected);
}

TEST_CASE("an abbreviation at the end of a line ends its sentence") {
  CHECK(sentences("Signed, J.\nThe mayor left.", "en") == "Signed, J.|The mayor left.");
}

TEST_CASE("an abbreviation ends its sentence if only the rules of UAX 29 are selected") {
  CHECK(sentences("Dr. Díaz left.", kNoLanguageRules) == "Dr.|Díaz left.");
}

TEST_CASE("a sentence is found in the middle of a book-length list of initials") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "A. ";
  CHECK_FALSE(sentence_at(text, ByteOffset(150'000), "en").empty());
}

}  // namespace attest::abbreviations_test
