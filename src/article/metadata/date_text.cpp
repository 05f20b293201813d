#include "article/metadata/date_text.h"

#include <array>
#include <cstdint>
#include <string_view>

#include "base/ascii.h"
#include "text/folding.h"

namespace attest {
namespace {

// Month names in the grammatical form that dates use, and their common abbreviations. All are
// case-folded. The languages are English, German, French, Spanish, Italian, Portuguese, Dutch,
// Swedish, Turkish, Polish, Russian, Ukrainian and Arabic.
constexpr std::array<std::string_view, 12> kMonths = {
    "january jan januar jänner januari janvier janv enero ene gennaio gen janeiro ocak stycznia "
    "января січня يناير جانفي",
    "february feb februar februari février févr febrero febbraio fevereiro fev şubat lutego "
    "февраля лютого فبراير فيفري",
    "march mar märz maart mars marzo março mart marca марта березня مارس",
    "april apr avril avr abril abr aprile nisan kwietnia апреля квітня أبريل ابريل أفريل",
    "may mai mei mayo maggio mag maio maj mayıs maja мая травня مايو ماي",
    "june jun juni juin junio giugno giu junho haziran czerwca июня червня يونيو جوان",
    "july jul juli juillet juil julio luglio lug julho temmuz lipca июля липня يوليو جويلية",
    "august aug août agosto ago augustus augusti ağustos sierpnia августа серпня أغسطس",
    "september sep sept septembre septiembre settembre set setembro eylül września сентября "
    "вересня سبتمبر",
    "october oct oktober okt octobre octubre ottobre ott outubro ekim października октября "
    "жовтня أكتوبر اكتوبر",
    "november nov novembre noviembre novembro kasım listopada ноября листопада نوفمبر",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro aralık grudnia "
    "декабря грудня ديسمبر"};

constexpr std::string_view kAfterDay = ". st nd rd th er º ª ° de of di";
constexpr std::string_view kAfterMonth = ". , ، de del";

using Words = std::vector<LineWord>;

bool is_number(const Words& words, std::size_t at) {
  return at < words.size() && words[at].kind == LineWord::Kind::Number;
}

bool is_year(const Words& words, std::size_t at) {
  return is_number(words, at) && words[at].digits == 4;
}

bool is_day(const Words& words, std::size_t at) {
  return is_number(words, at) && words[at].digits <= 2 && words[at].value >= 1 &&
         words[at].value <= 31;
}

// Returns the number of the month, or 0 if the word is not a month.
std::uint32_t month_at(const Words& words, std::size_t at) {
  if (at >= words.size() || words[at].kind != LineWord::Kind::Word) return 0;
  for (std::uint32_t i = 0; i < kMonths.size(); ++i) {
    if (is_in_list(kMonths[i], words[at].folded)) return i + 1;
  }
  return 0;
}

std::size_t skip(const Words& words, std::size_t at, std::string_view list) {
  while (at < words.size() && is_in_list(list, words[at].folded)) ++at;
  return at;
}

bool begins_with(const Words& words, std::size_t at, std::string_view letters) {
  return at < words.size() && words[at].folded.substr(0, letters.size()) == letters;
}

std::string two_digits(std::uint32_t value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

// Returns an empty string if the day does not exist, or if the year is outside 1700 to 2199 and is
// therefore probably from another calendar.
std::string iso_date(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  constexpr std::array<std::uint32_t, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1700 || year > 2199 || month < 1 || month > 12) return {};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (day < 1 || day > kDays[month - 1] - (month == 2 && !leap ? 1 : 0)) return {};
  return std::to_string(year) + "-" + two_digits(month) + "-" + two_digits(day);
}

// Matches 2026-03-14, 14.03.2026 and 14/3/26.
std::optional<FoundDate> numeric_date(const Words& words, std::size_t at, DateOrder order) {
  if (!is_number(words, at) || !is_number(words, at + 2) || !is_number(words, at + 4)) return {};
  const std::string& mark = words[at + 1].folded;
  if (mark != words[at + 3].folded || (mark != "/" && mark != "." && mark != "-")) return {};
  const std::uint32_t first = words[at].value, second = words[at + 2].value;
  const std::uint32_t third = words[at + 4].value;
  FoundDate date{at, at + 5, {}};
  if (is_year(words, at) && is_day(words, at + 2) && is_day(words, at + 4)) {
    date.iso = iso_date(first, second, third);
    return date;
  }
  const bool short_year = is_number(words, at + 4) && words[at + 4].digits == 2;
  if (!is_day(words, at) || !is_day(words, at + 2)) return {};
  if (!is_year(words, at + 4)) return short_year ? std::optional(date) : std::nullopt;

  // In a date with dots, the day always comes first. With slashes or hyphens, the order depends on
  // the country.
  if (mark == "." || first > 12 || first == second ||
      (order == DateOrder::DayFirst && second <= 12))
    date.iso = iso_date(third, second, first);
  else if (second > 12 || order == DateOrder::MonthFirst)
    date.iso = iso_date(third, first, second);
  return date;
}

// Matches 2026年3月14日 and 2026년 3월 14일.
std::optional<FoundDate> east_asian_date(const Words& words, std::size_t at) {
  constexpr std::array<std::array<std::string_view, 3>, 2> kUnits = {
      {{"年", "月", "日"}, {"년", "월", "일"}}};
  if (!is_year(words, at) || !is_day(words, at + 2) || !is_day(words, at + 4)) return {};
  for (const auto& unit : kUnits) {
    if (!begins_with(words, at + 1, unit[0]) || !begins_with(words, at + 3, unit[1]) ||
        !begins_with(words, at + 5, unit[2])) {
      continue;
    }
    return FoundDate{at, at + 6,
                     iso_date(words[at].value, words[at + 2].value, words[at + 4].value)};
  }
  return {};
}

// Matches 14 March 2026, 14. März, 1er mai 2026 and 14 de marzo de 2026.
std::optional<FoundDate> day_first_date(const Words& words, std::size_t at) {
  if (!is_day(words, at)) return {};
  const std::size_t month_place = skip(words, at + 1, kAfterDay);
  const std::uint32_t month = month_at(words, month_place);
  if (month == 0) return {};
  const std::size_t year = skip(words, month_place + 1, kAfterMonth);
  if (!is_year(words, year)) return FoundDate{at, month_place + 1, {}};
  return FoundDate{at, year + 1, iso_date(words[year].value, month, words[at].value)};
}

// Matches March 14th, 2026 and March 2026.
std::optional<FoundDate> month_first_date(const Words& words, std::size_t at) {
  const std::uint32_t month = month_at(words, at);
  if (month == 0) return {};
  const std::size_t day = skip(words, at + 1, kAfterMonth);
  if (is_year(words, day)) return FoundDate{at, day + 1, {}};
  if (!is_day(words, day)) return {};
  const std::size_t after_day = skip(words, day + 1, "st nd rd th");
  const std::size_t year = skip(words, after_day, kAfterMonth);
  if (!is_year(words, year)) return FoundDate{at, after_day, {}};
  return FoundDate{at, year + 1, iso_date(words[year].value, month, words[day].value)};
}

// True if the date at `first` is the last of several days, as in "10–11 May".
bool is_end_of_several(const Words& words, std::size_t first) {
  constexpr std::string_view kBetweenDays =
      "- – — / & or and to und oder bis et ou au y o a e ed en of";
  return first >= 2 && is_number(words, first - 2) &&
         is_in_list(kBetweenDays, words[first - 1].folded);
}

// True for the time in an ISO 8601 date: "T10:30", "T10:30:00.5Z", "T10:30+01:00".
bool is_time(std::string_view text) {
  if (text.size() < 6 || text[0] != 'T' || text[3] != ':') return false;
  if (text.find_first_not_of("0123456789:.+-Z", 1) != text.npos) return false;
  const auto number = [&](std::size_t at) {
    const char tens = text[at], ones = text[at + 1];
    const bool digits = is_ascii_digit(tens) && is_ascii_digit(ones);
    return digits ? (tens - '0') * 10 + (ones - '0') : 99;
  };
  return number(1) < 24 && number(4) < 60;
}

// Returns the weekday of an ISO date by Zeller's congruence, which counts January and February as
// months of the previous year.
std::string_view weekday_of(std::string_view iso) {
  constexpr std::array<std::string_view, 7> kNames = {"Saturday",  "Sunday",   "Monday", "Tuesday",
                                                      "Wednesday", "Thursday", "Friday"};
  const auto number = [&](std::size_t at, std::size_t digits) {
    std::uint32_t value = 0;
    for (const char digit : iso.substr(at, digits)) {
      value = value * 10 + static_cast<std::uint32_t>(digit - '0');
    }
    return value;
  };
  std::uint32_t year = number(0, 4), month = number(5, 2);
  const std::uint32_t day = number(8, 2);
  if (month < 3) {
    month += 12;
    --year;
  }
  return kNames[(day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7];
}

}  // namespace

DateOrder date_order_of(std::string_view language) {
  constexpr std::string_view kDayFirst =
      "ar bg bn ca cs da de el et fi fr he hi hr id it nb nl no pl pt ro ru sk sl sr sv th tr uk "
      "ur vi";
  constexpr std::string_view kDayFirstEnglish = "au gb ie in nz za uk";
  constexpr std::string_view kSpanishOtherwise = "us pr pa";
  const std::size_t hyphen = language.find_first_of("-_");
  const std::string primary = fold(language.substr(0, hyphen));
  const std::size_t last = language.find_last_of("-_");
  const std::string region = hyphen == language.npos ? "" : fold(language.substr(last + 1));
  if (primary == "en") {
    if (region == "us") return DateOrder::MonthFirst;
    return is_in_list(kDayFirstEnglish, region) ? DateOrder::DayFirst : DateOrder::Unknown;
  }
  if (region == "ca" || region == "us") return DateOrder::Unknown;
  if (primary == "es") {
    return is_in_list(kSpanishOtherwise, region) ? DateOrder::Unknown : DateOrder::DayFirst;
  }
  return is_in_list(kDayFirst, primary) ? DateOrder::DayFirst : DateOrder::Unknown;
}

std::string one_day_of(std::string_view text, DateOrder order) {
  const Words words = words_of_line(text);
  const std::optional<FoundDate> found = find_date(words, order);
  if (!found || found->iso.empty()) return {};
  if (is_end_of_several(words, found->first)) return {};
  const Words after(words.begin() + static_cast<std::ptrdiff_t>(found->last), words.end());
  if (const std::optional<FoundDate> other = find_date(after, order);
      other && other->iso != found->iso)
    return {};
  return text.substr(0, 10) == found->iso && is_time(text.substr(10)) ? std::string(text)
                                                                      : found->iso;
}

std::string day_by_weekday(std::string_view text, std::string_view article) {
  const std::string day_first = one_day_of(text, DateOrder::DayFirst);
  const std::string month_first = one_day_of(text, DateOrder::MonthFirst);
  if (day_first.empty() || month_first.empty()) return {};
  const auto is_named = [&](const std::string& day) {
    return article.find(weekday_of(day)) != article.npos;
  };
  const bool one = is_named(day_first), other = is_named(month_first);
  if (one == other) return {};
  return one ? day_first : month_first;
}

std::optional<FoundDate> find_date(const std::vector<LineWord>& words, DateOrder order) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (std::optional<FoundDate> date = numeric_date(words, at, order)) return date;
    for (const auto& form : {east_asian_date, day_first_date, month_first_date}) {
      if (std::optional<FoundDate> date = form(words, at)) return date;
    }
  }
  return std::nullopt;
}

}  // namespace attest
