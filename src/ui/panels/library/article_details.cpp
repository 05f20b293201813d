#include "ui/panels/library/article_details.h"

#include <algorithm>

#include "article/metadata/date_text.h"
#include "article/text/line_words.h"
#include "base/ascii.h"
#include "session/wording.h"
#include "ui/widgets/button.h"
#include "ui/widgets/property_line.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kDetailsWidth = 520;  // CSS pixels.
constexpr std::array<std::string_view, kDetails> kLabels{
    "details.title",   "details.byline",   "details.publisher", "details.published",
    "details.address", "details.language", "details.tags"};

// A period, such as "spring 2026" or "2025/2026", is a date, too. Three numbers must be a day.
bool is_date(std::string_view text) {
  if (has_letter(text)) return true;
  std::size_t numbers = 0, years = 0;
  for (const LineWord& word : words_of_line(text)) {
    numbers += word.kind == LineWord::Kind::Number ? 1u : 0u;
    years += word.digits == 4 ? 1u : 0u;
  }
  if (numbers != 3) return years > 0;
  return !one_day_of(text, DateOrder::DayFirst).empty() ||
         !one_day_of(text, DateOrder::MonthFirst).empty();
}

bool is_address(std::string_view text) {
  return text.find('.') != text.npos && text.find_first_of(" \t") == text.npos;
}

// Matches a language tag such as "en" or "pt-BR".
bool is_language(std::string_view text) {
  const auto fits = [](char c) { return is_ascii_alphanumeric(c) || c == '-'; };
  return text.size() > 1 && text[text.size() - 1] != '-' && text.find('-') != 1 &&
         text.find('-') != 0 && std::all_of(text.begin(), text.end(), fits);
}

void draw_field(Ui& ui, const ArticleDetails& details, Detail detail) {
  const auto index = static_cast<std::size_t>(detail);
  const std::string_view label = words(kLabels[index]);
  begin_property(ui, label);
  Field field;
  field.id = kFirstDetailField + static_cast<std::uint32_t>(index);
  field.name = label;
  if (detail == Detail::Tags) field.hint = words("details.tags-hint");
  field.text = details.text(detail);
  field.version = details.version;
  text_field(ui, std::move(field), {ui.available_width(), ui.target(32)});
  if (const std::string& fault = details.faults[index]; !fault.empty()) {
    TextStyle style = small_text(ui);
    style.colour = ui.palette().ink;
    style.most_lines = 2;
    add_text(ui, {.text = fault, .style = style});
  }
  end_property(ui);
  ui.gap(6);
}

}  // namespace

std::optional<std::uint32_t> ArticleDetails::find_fault() {
  std::optional<std::uint32_t> first;
  const auto check = [&](Detail detail, bool (*fits)(std::string_view), const char* sentence) {
    const auto i = static_cast<std::uint32_t>(detail);
    const std::string text = trimmed_text(texts[i]);
    if (text.empty() || texts[i] == kept[i] || fits(text)) return;
    faults[i] = words(sentence);
    if (!first) first = kFirstDetailField + i;
  };
  check(Detail::Published, is_date, "details.no-date");
  check(Detail::Address, is_address, "details.no-address");
  check(Detail::Language, is_language, "details.no-language");
  return first;
}

void draw_article_details(Ui& ui, const ArticleDetails& details, const DialogContext& context,
                          UiEvents& ui_events) {
  const bool several = details.articles.size() != 1;
  const std::string title = several ? say("details.tags-of", {{"count", details.articles.size()}})
                                    : say("details.heading");
  if (!begin_dialog(ui, {"details", title, kDetailsWidth}, ui_events)) return;
  ui.gap(4);
  const std::size_t first = several ? std::size_t(Detail::Tags) : 0;
  for (std::size_t i = first; i < kDetails; ++i) draw_field(ui, details, Detail(i));
  ui.gap(8);
  if (button(ui, {.name = words("details.save"), .look = ButtonLook::Primary})) {
    ui_events.push_back(SaveArticleDetails{});
  }
  ui.gap(12);
  end_dialog_body(ui);
  end_dialog(ui, context, ui_events);
}

}  // namespace attest
