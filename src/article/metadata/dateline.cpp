#include "article/metadata/dateline.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "article/metadata/date_text.h"
#include "article/text/line_words.h"
#include "base/ascii.h"

namespace attest {
namespace {

constexpr std::size_t kLongestDateline = 200;  // Length in bytes.
// The maximum number of words in a dateline. The words of the date are not counted.
constexpr std::size_t kMostWords = 14;
constexpr std::size_t kMostWordsOfPlace = 3;

// Words such as "by" that precede an author's name, in the languages of date_text.cpp.
constexpr std::string_view kBy = "by von par por di door av af przez от автор بقلم کتابة كتب كتبت";

// Lower-case words that may be in a dateline. All other words must be capitalised names.
constexpr std::string_view kWordsOfPlaces =
    "on in at of the and for from to last updated published posted pm am a m p gmt "
    "am um der die das und vom aktualisiert veröffentlicht stand uhr "
    "le la les à au de du des et mis jour publié modifié h "
    "el los las a y e en del publicado actualizado "
    "alle ore il della pubblicato aggiornato às em o os da do dos atualizado "
    "op om bijgewerkt van ter den kl i och publicerad uppdaterad tarihinde saat";

// Words in the names of newspapers. They tell a newspaper from a place.
constexpr std::string_view kNewspaper =
    "gazette courier times post herald tribune news newspaper daily weekly journal guardian press "
    "chronicle observer telegraph mail echo standard review magazine mirror independent examiner "
    "inquirer globe mercury argus bulletin dispatch advertiser reporter agency "
    "zeitung tagblatt tageblatt anzeiger kurier rundschau nachrichten allgemeine presse bote "
    "monde figaro gaceta correo diario periódico prensa corriere gazzetta giornale messaggero "
    "folha jornal dagblad volkskrant courant tidende posten dagbladet aftonbladet gazeta haber";

// Characters that never occur in a dateline.
constexpr std::string_view kSentenceMarks = "? ! \" “ ” „ « » ; 。 ؟";

constexpr std::string_view kPartMarks = "· | • – — , ، / \xE2\x80\xA8";

bool is_small_word(const LineWord& word) {
  return is_in_list(kWordsOfPlaces, word.folded) || is_in_list(kBy, word.folded);
}

std::string text_of(std::string_view line, const std::vector<LineWord>& words, std::size_t first,
                    std::size_t last) {
  if (first >= last) return {};
  const std::size_t start = words[first].range.start.value;
  return std::string(line.substr(start, words[last - 1].range.end.value - start));
}

// Returns the names in [first, last) after a word such as "by", up to the next separator or the
// date.
std::string find_byline(std::string_view line, const std::vector<LineWord>& words,
                        const FoundDate& date) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool begins_part =
        i == 0 || i == date.last || is_in_list(kPartMarks, words[i - 1].folded);
    if (!begins_part || !is_in_list(kBy, words[i].folded)) continue;
    std::size_t end = i + 1;
    while (end < words.size() && end != date.first && !is_in_list(kPartMarks, words[end].folded) &&
           words[end].kind != LineWord::Kind::Number) {
      ++end;
    }
    if (end > i + 1) return text_of(line, words, i + 1, end);
  }
  return {};
}

// Returns the part of the line that has a word of kNewspaper, without the author and the date.
std::string find_publisher(std::string_view line, const std::vector<LineWord>& words,
                           const FoundDate& date) {
  std::size_t start = 0;
  bool named = false;
  for (std::size_t i = 0; i <= words.size(); ++i) {
    const bool ends = i == words.size() || (i >= date.first && i < date.last) ||
                      is_in_list(kPartMarks, words[i].folded);
    if (!ends) {
      named = named || is_in_list(kNewspaper, words[i].folded);
      continue;
    }
    if (named && !is_in_list(kBy, words[start].folded)) return text_of(line, words, start, i);
    start = i + 1;
    named = false;
  }
  return {};
}

// Matches a line that is only a place in capitals, such as "NORTHPORT" or "NEW YORK".
bool is_place_alone(std::string_view line, const std::vector<LineWord>& words) {
  if (words.empty() || words.size() > kMostWordsOfPlace) return false;
  return std::all_of(line.begin(), line.end(),
                     [](char c) { return c == ' ' || is_ascii_upper(c); });
}

}  // namespace

std::optional<Dateline> read_dateline(std::string_view line) {
  if (line.size() > kLongestDateline) return std::nullopt;
  const std::vector<LineWord> words = words_of_line(line);
  if (words.empty()) return std::nullopt;
  const std::optional<FoundDate> found = find_date(words);
  const FoundDate date = found.value_or(FoundDate{words.size(), words.size(), {}});
  if (!found && !is_in_list(kBy, words.front().folded)) {
    return is_place_alone(line, words) ? std::optional(Dateline{}) : std::nullopt;
  }

  std::size_t others = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i >= date.first && i < date.last) continue;
    const LineWord& word = words[i];
    if (word.kind == LineWord::Kind::Mark && is_in_list(kSentenceMarks, word.folded)) return {};
    if (word.kind == LineWord::Kind::Word && word.lower_case && !is_small_word(word)) return {};
    if (word.kind != LineWord::Kind::Mark) ++others;
  }
  if (others > kMostWords) return std::nullopt;
  const bool ends_sentence = words.back().is(".") && date.last != words.size() - 1;
  if (ends_sentence && others > kMostWordsOfPlace) return std::nullopt;
  if (!found && others < 2) return std::nullopt;  // The line is only "By", without a name.

  Dateline dateline;
  dateline.byline = find_byline(line, words, date);
  dateline.publisher = find_publisher(line, words, date);
  dateline.published = date.iso.empty() ? text_of(line, words, date.first, date.last) : date.iso;
  return dateline;
}

}  // namespace attest
