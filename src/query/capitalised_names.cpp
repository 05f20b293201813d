#include "query/capitalised_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "text/break_properties.h"
#include "text/folding.h"
#include "text/utf8.h"

namespace attest {
namespace {

using Words = std::unordered_set<std::string>;

constexpr std::array kParticles = {"von", "van", "der", "den", "de",  "del", "della", "di", "da",
                                   "do",  "dos", "das", "du",  "la",  "le",  "zu",    "el", "al",
                                   "bin", "ibn", "ben", "ten", "ter", "af",  "av"};

// Titles that stand before the name of a person, such as "Mrs Reuter", in English and some other
// European languages. They have a capital letter but are not part of the name.
constexpr std::array kTitles = {
    "mr",        "mrs",      "ms",       "miss",      "dr",       "prof",      "professor",
    "sir",       "lord",     "lady",     "dame",      "mayor",    "president", "minister",
    "senator",   "sen",      "rep",      "gov",       "governor", "judge",     "justice",
    "gen",       "general",  "col",      "colonel",   "capt",     "captain",   "sgt",
    "lt",        "chief",    "king",     "queen",     "prince",   "princess",  "pope",
    "secretary", "chairman", "director", "herr",      "frau",     "sr",        "sra",
    "don",       "doña",     "mme",      "monsieur",  "madame",   "st",        "congressman",
    "attorney",  "officer",  "sheriff",  "detective", "rev",      "reverend",  "father"};

// English words that are always capitalised but are no names of sources.
constexpr std::array kNoNames = {
    "monday",   "tuesday",  "wednesday", "thursday", "friday", "saturday", "sunday",    "january",
    "february", "march",    "april",     "june",     "july",   "august",   "september", "october",
    "november", "december", "i'm",       "i'll",     "i've",   "i'd"};

// The word "may" can be a verb, a month or a surname. "May" alone counts as a name only if the same
// text contains a longer name that ends with it ("Theresa May") or a title before it ("Mrs May").
constexpr std::string_view kDoubtful = "may";

// English words that often begin a sentence. In a short text, such a word may occur only with a
// capital letter. Without this list, the word would then count as a name.
constexpr std::array kOpeners = {
    "a",      "according", "after",   "all",       "also",  "although", "an",     "and",
    "as",     "at",        "because", "before",    "both",  "but",      "by",     "despite",
    "during", "even",      "every",   "for",       "from",  "he",       "her",    "here",
    "his",    "how",       "however", "if",        "in",    "is",       "it",     "its",
    "later",  "like",      "many",    "meanwhile", "most",  "my",       "no",     "not",
    "now",    "of",        "on",      "once",      "one",   "only",     "or",     "our",
    "she",    "since",     "so",      "some",      "still", "that",     "the",    "their",
    "then",   "there",     "these",   "they",      "this",  "those",    "though", "to",
    "today",  "under",     "until",   "we",        "what",  "when",     "where",  "while",
    "who",    "why",       "with",    "without",   "yes",   "yet",      "you",    "your"};

template <class List>
bool lists(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string_view bytes(std::string_view text, ByteRange range) {
  return text.substr(range.start.value, range.length());
}

// Returns whether the character can join two letters into one word: an apostrophe or a hyphen.
bool joins_letters(char32_t sign) {
  return sign == U'\'' || sign == U'\u2019' || sign == U'-' || sign == U'\u2010';
}

bool begins_sentence(char32_t sign) {
  return sign == U'.' || sign == U'!' || sign == U'?' || sign == U':' || sign == U'\n' ||
         sign == U'\u2026' || sign == U'"' || sign == U'\u201C' || sign == U'\u201E' ||
         sign == U'\u00AB' || sign == U'\u2018' || sign == U'(';
}

bool only_spaces(std::string_view gap) { return gap == " " || gap == "\u00A0"; }

class NameFinder {
 public:
  NameFinder(std::string_view text, const std::vector<TextWord>& words)
      : text_(text), words_(words) {
    folded_.reserve(words.size());
    for (const TextWord& word : words) {
      folded_.push_back(without_possessive(fold(bytes(text, word.range))));
      if (!word.capitalised) common_.insert(folded_.back());
      if (word.capitalised && !word.opens) proper_.insert(folded_.back());
    }
    for (std::size_t at = 1; at < words.size() && !doubt_resolved_; ++at) {
      doubt_resolved_ = folded_[at] == kDoubtful && ends_longer_name(at);
    }
  }

  std::vector<ByteRange> find() const {
    std::vector<ByteRange> names;
    for (std::size_t first = 0; first < words_.size();) {
      if (!words_[first].capitalised) {
        ++first;
        continue;
      }
      const std::size_t end = end_of(first);
      add(first, end, names);
      first = end;
    }
    return names;
  }

 private:
  static std::string without_possessive(std::string word) {
    if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
    return word;
  }

  bool is_possessive(std::size_t word) const {
    return words_[word].range.length() != folded_[word].size() &&
           fold(bytes(text_, words_[word].range)).ends_with("'s");
  }

  // Returns whether the word after `word` continues the same name.
  bool continues(std::size_t word) const {
    if (word + 1 >= words_.size() || is_possessive(word)) return false;
    const ByteRange gap(words_[word].range.end, words_[word + 1].range.start);
    if (only_spaces(bytes(text_, gap))) return true;
    const bool short_form = folded_[word].size() == 1 || lists(kTitles, folded_[word]);
    return short_form && bytes(text_, gap) == ". ";
  }

  // Returns whether the word is capitalised and either ends a name of several words ("Theresa May")
  // or follows a title ("Mrs May").
  bool ends_longer_name(std::size_t word) const {
    const TextWord& before = words_[word - 1];
    if (!words_[word].capitalised || !before.capitalised || !continues(word - 1)) return false;
    if (word + 1 < words_.size() && words_[word + 1].capitalised && continues(word)) return false;
    if (lists(kTitles, folded_[word - 1])) return true;
    return !before.opens && !lists(kNoNames, folded_[word - 1]);
  }

  std::size_t end_of(std::size_t first) const {
    std::size_t last = first;
    for (std::size_t at = first; continues(at); ++at) {
      if (words_[at + 1].capitalised) {
        last = at + 1;
      } else if (!lists(kParticles, folded_[at + 1])) {
        break;
      }
    }
    return last + 1;
  }

  void add(std::size_t first, std::size_t end, std::vector<ByteRange>& names) const {
    // Leaves out the first word of a sentence if the text also contains this word in lower case.
    // Such a word is probably not a name but has a capital only because it begins the sentence.
    if (words_[first].opens && is_common(folded_[first])) ++first;
    while (first < end && (lists(kTitles, folded_[first]) || !words_[first].capitalised)) ++first;
    if (first == end || !is_name(first, end)) return;
    ByteRange range(words_[first].range.start, words_[end - 1].range.end);
    if (is_possessive(end - 1)) {
      // Removes the possessive "'s". The apostrophe has one or three bytes. The "s" has one byte.
      const std::string_view name = bytes(text_, range);
      range.end.value -= name[name.size() - 2] == '\'' ? 2U : 4U;
    }
    names.push_back(range);
  }

  bool is_common(const std::string& word) const {
    return lists(kOpeners, word) || (common_.contains(word) && !lists(kTitles, word));
  }

  bool is_name(std::size_t first, std::size_t end) const {
    if (end - first > 1) return true;
    if (folded_[first] == kDoubtful) return doubt_resolved_;
    if (lists(kNoNames, folded_[first]) || folded_[first].size() < 2) return false;
    return !words_[first].opens || proper_.contains(folded_[first]);
  }

  std::string_view text_;
  const std::vector<TextWord>& words_;
  std::vector<std::string> folded_;
  // True if the text has the word kDoubtful at the end of a longer name ("Theresa May") or after a
  // title ("Mrs May"). The word alone then counts as a name too.
  bool doubt_resolved_ = false;
  // `common_`: the words that occur in lower case. `proper_`: the words that are capitalised inside
  // a sentence.
  Words common_, proper_;
};

}  // namespace

std::vector<TextWord> words_in(std::string_view text, ByteRange part) {
  std::vector<TextWord> words;
  bool opens = true, in_word = false, joined = false;
  for (std::size_t at = part.start.value; at < part.end.value;) {
    const std::size_t start = at;
    const char32_t sign = decode(text, at);
    const BreakProperties properties = break_properties(sign);
    if (is_of_a_word(properties) || (in_word && properties.word == WordBreak::Extend)) {
      if (in_word || joined) {
        words.back().range.end = ByteOffset(at);
      } else {
        words.push_back({ByteRange(start, at), properties.sentence == SentenceBreak::Upper, opens});
      }
      in_word = true;
      joined = opens = false;
      continue;
    }
    joined = in_word && joins_letters(sign);
    in_word = false;
    opens = opens || begins_sentence(sign);
  }
  return words;
}

std::vector<ByteRange> names_among(std::string_view text, const std::vector<TextWord>& words) {
  return NameFinder(text, words).find();
}

}  // namespace attest
