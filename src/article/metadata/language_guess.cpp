#include "article/metadata/language_guess.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "article/text/line_words.h"
#include "text/utf8.h"

namespace attest {
namespace {

// The number of bytes of a text that are examined: one or two pages.
constexpr std::size_t kGuessedBytes = 12000;

struct Script {
  char32_t first, last;
  // The tag of the language, if nearly all text in this script is in one language. Otherwise the
  // name of the script; other checks then determine the language.
  std::string_view language;
};

// Sorted by code point. The ranges are coarse and leave out common punctuation.
constexpr std::array<Script, 26> kScripts = {{
    {'A', 'Z', "latin"},       {'a', 'z', "latin"},        {0xC0, 0x24F, "latin"},
    {0x370, 0x3FF, "el"},      {0x400, 0x52F, "cyrillic"}, {0x530, 0x58F, "hy"},
    {0x5D0, 0x5FF, "he"},      {0x620, 0x6FF, "arabic"},   {0x900, 0x97F, "devanagari"},
    {0x980, 0x9FF, "bengali"}, {0xB80, 0xBFF, "ta"},       {0xC00, 0xC7F, "te"},
    {0xC80, 0xCFF, "kn"},      {0xD00, 0xD7F, "ml"},       {0xE00, 0xE7F, "th"},
    {0xE80, 0xEFF, "lo"},      {0xF00, 0xFFF, "bo"},       {0x1000, 0x109F, "my"},
    {0x10A0, 0x10FF, "ka"},    {0x1200, 0x139F, "am"},     {0x1780, 0x17FF, "km"},
    {0x1E00, 0x1EFF, "latin"}, {0x1F00, 0x1FFF, "el"},     {0x3040, 0x30FF, "ja"},
    {0x4E00, 0x9FFF, "han"},   {0xAC00, 0xD7AF, "ko"},
}};

// Words that are very common in one language and rare in most others. Danish, Norwegian and Catalan
// are listed so that they are not mistaken for similar languages.
struct SmallWords {
  std::string_view language, words;
};
constexpr std::array<SmallWords, 12> kSmallWords = {{
    {"en", "the of and to in is that for was on with it as by are be this from has have not"},
    {"de", "der die und das ist nicht mit den von dem ein eine auf für sich dass im zu als auch"},
    {"fr", "le la les des et est une que dans pour qui sur pas du au en un il par plus"},
    {"es", "el los las que una por con para del es y se su en la un como más lo fue"},
    {"it", "il di che la non per una del della con sono gli è nel un le dei si da anche"},
    {"pt", "o os que não uma para com da do dos em as se mais um é na no ao por"},
    {"nl", "de het een van en dat niet zijn met op voor die is aan ook om bij te er naar"},
    {"sv", "och att det som en är på för inte med av den till ett har om i de var från"},
    {"da", "og at det som en er på for ikke med af den til et har om i de var fra"},
    {"nb", "og at det som en er på for ikke med av den til et har om i de var fra"},
    {"tr",
     "ve bir bu için ile da de olarak daha gibi ama olan çok kadar sonra dedi her en ise göre"},
    {"ca", "els les amb per i és dels més va al la han seva aquest als ha pel"},
}};
constexpr std::size_t kLeastWords = 12;

struct Count {
  std::string_view name;
  std::size_t letters = 0;
};

std::size_t count_any(std::string_view text, std::u32string_view letters) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (letters.find(decode(text, at)) != letters.npos) ++count;
  }
  return count;
}

std::string_view script_of(char32_t c) {
  const auto after =
      std::upper_bound(kScripts.begin(), kScripts.end(), c,
                       [](char32_t wanted, const Script& s) { return wanted < s.first; });
  if (after == kScripts.begin()) return {};
  const Script& script = *(after - 1);
  return c <= script.last ? script.language : std::string_view();
}

// Returns the script that most letters of the text belong to. Kana and Han count as one script.
std::string_view main_script(std::string_view text) {
  std::vector<Count> counts;
  std::size_t total = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view name = script_of(decode(text, at));
    if (name.empty()) continue;
    ++total;
    const auto same = std::find_if(counts.begin(), counts.end(),
                                   [&](const Count& count) { return count.name == name; });
    if (same == counts.end())
      counts.push_back({name, 1});
    else
      ++same->letters;
  }
  std::size_t han = 0, kana = 0;
  const Count* most = nullptr;
  for (const Count& count : counts) {
    if (count.name == "han") han = count.letters;
    if (count.name == "ja") kana = count.letters;
    if (most == nullptr || count.letters > most->letters) most = &count;
  }
  if ((han + kana) * 2 > total) return kana * 20 > han ? "ja" : "zh";
  return most != nullptr && most->letters * 2 > total ? most->name : std::string_view();
}

std::string_view arabic_script_language(std::string_view text) {
  const std::size_t arabic = count_any(text, U"\u064A\u0643\u0629\u0649");
  const std::size_t eastern = count_any(text, U"\u06CC\u06A9\u067E\u0686\u0698\u06AF");
  const std::size_t urdu = count_any(text, U"\u0679\u0688\u0691\u06D2\u06BA");
  if (urdu * 20 > eastern && eastern > arabic) return "ur";
  return eastern > arabic ? "fa" : "ar";
}

std::string_view cyrillic_language(std::string_view text) {
  if (count_any(text, U"їєґЇЄҐ") > 0) return "uk";
  if (count_any(text, U"ўіћђјљњџѓќәғқңөұүҳҷӯ") > 0) return {};
  return count_any(text, U"ыэЫЭ") > 0 ? "ru" : std::string_view();
}

// Turkish is detected by its letters, because it has few short common words. Azerbaijani has the
// same letters, but also the letter schwa, which Turkish lacks.
bool is_turkish(std::string_view text) {
  return count_any(text, U"ığ") * 50 > text.size() && count_any(text, U"əƏ") == 0;
}

// Returns whether the letters show that the text is in a language that kSmallWords does not list,
// such as Czech, Polish, Romanian or Hungarian.
bool is_other_latin(std::string_view text) {
  return count_any(text, U"ěřůčžłśżźćńąęășțőűľĺŕđāēīūņķģļėįų") * 80 > text.size();
}

// Returns the language whose common words occur most often in the text. Returns an empty string if
// these words are rare, or if those of another language are nearly as common.
std::string_view latin_language(const std::vector<LineWord>& words) {
  std::array<std::size_t, kSmallWords.size()> hits = {};
  std::size_t count = 0;
  for (const LineWord& word : words) {
    if (word.kind != LineWord::Kind::Word) continue;
    ++count;
    for (std::size_t i = 0; i < hits.size(); ++i) {
      if (is_in_list(kSmallWords[i].words, word.folded)) ++hits[i];
    }
  }
  const auto best = std::max_element(hits.begin(), hits.end());
  const std::size_t most = *best;
  *best = 0;
  const std::size_t second = *std::max_element(hits.begin(), hits.end());
  if (count < kLeastWords || most * 7 < count || most * 4 < second * 5) return {};
  return kSmallWords[static_cast<std::size_t>(best - hits.begin())].language;
}

bool has_word(const std::vector<LineWord>& words, std::string_view list) {
  return std::any_of(words.begin(), words.end(),
                     [&](const LineWord& word) { return is_in_list(list, word.folded); });
}

}  // namespace

std::string guess_language(std::string_view text) {
  text = text.substr(
      0, floor_to_code_point(text, ByteOffset(std::min(text.size(), kGuessedBytes))).value);
  std::string_view script = main_script(text);
  const std::vector<LineWord> words = words_of_line(text);
  if (script == "latin")
    script = is_turkish(text)       ? "tr"
             : is_other_latin(text) ? std::string_view()
                                    : latin_language(words);
  if (script == "arabic") script = arabic_script_language(text);
  if (script == "cyrillic") script = cyrillic_language(text);
  if (script == "devanagari") script = has_word(words, "है हैं में") ? "hi" : std::string_view();
  if (script == "bengali") script = count_any(text, U"ৰৱ") == 0 ? "bn" : std::string_view();
  return std::string(script);
}

}  // namespace attest
