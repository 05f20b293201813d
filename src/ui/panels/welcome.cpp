#include "ui/panels/welcome.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/fields.h"
#include "imgui.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kWelcomeInset = 12, kWelcomeMargin = 24, kNumber = 24;  // CSS pixels.

std::string id_for(std::string_view before, std::string_view token, std::string_view after) {
  return std::string(before).append(token).append(after);
}

// Returns the place of a part of a sentence that fills `whole`. If the direction of the sentence
// differs from that of the interface, its parts follow each other in the other direction.
Rect in_order(const Rect& part, const Rect& whole, bool reversed) {
  return {reversed ? whole.x + whole.right() - part.right() : part.x, part.y, part.width,
          part.height};
}

void draw_underline(Ui& ui, MarkKind kind, Point from, float width) {
  ImDrawList& list = *ui.list();
  const std::uint32_t colour = packed(ui.palette().of(kind).line);
  // `unit` is the length of a CSS pixel in device pixels. It is not rounded to a whole number.
  const float right = from.x + width, unit = ui.px(100) / 100;
  switch (spec_of(kind).underline) {
    case Underline::Plain:
      ui.fill({from.x, from.y, width, ui.px(2)}, ui.palette().of(kind).line);
      return;
    case Underline::Wavy: {
      const float length = 6 * unit, height = 1.25f * unit;
      for (float x = from.x; x <= right; x += unit / 2) {
        const float phase = (x - from.x) / length * 2 * std::numbers::pi_v<float>;
        list.PathLineTo({x, from.y + unit + height * std::sin(phase)});
      }
      list.PathStroke(colour, 0, 1.25f * unit);
      return;
    }
    case Underline::Dotted:
      for (float x = from.x + unit; x < right; x += 4 * unit) {
        list.AddCircleFilled({x, from.y + unit}, unit, colour);
      }
      return;
  }
}

// Draws an example: a marked text, and the text after it.
void draw_example(Ui& ui, MarkKind kind, std::string_view marked, std::string_view after) {
  const Font font = ui.reading_font(14);
  const Ui::Item item = ui.add_item(Ui::id_of(marked), {ui.available_width(), ui.px(24)});
  ui.control().role = Control::Role::Silent;
  ui.control().name.assign(marked).append(" ").append(after);
  ui.control().font_size = font.size;
  if (!item.visible) return;
  const Rect& rect = item.rect;
  const float pad = ui.px(1), wide = std::min(ui.pen().width(font, marked), rect.width - 2 * pad);
  const Rect marked_first{rect.x, rect.y + ui.px(2), wide + 2 * pad, ui.px(20)};
  const float x = marked_first.right() + ui.px(4);
  const float rest = std::clamp(rect.right() - x, 0.0f, std::ceil(ui.pen().width(font, after)));
  const Rect whole{rect.x, rect.y, x + rest - rect.x, rect.height};
  const bool reversed = ui.is_reversed(marked);
  const Rect box = in_order(marked_first, whole, reversed);
  ui.fill(box, ui.palette().of(kind).tint, 3);
  ui.text({box.x + pad, box.y, wide + pad, box.height}, marked, font, ui.palette().ink);
  draw_underline(ui, kind, {box.x + pad, box.bottom() - ui.px(2)}, wide);
  if (rest > 0) {
    ui.text(in_order({x, box.y, rest, box.height}, whole, reversed), after, font, ui.palette().ink);
  }
}

void draw_key(Ui& ui, Point top_right, std::string_view key) {
  const Font font = ui.font(12);
  const float inner = ui.pen().width(font, key), wide = std::max(ui.px(20), inner + ui.px(10));
  const Rect box{top_right.x - wide, top_right.y, wide, ui.px(20)};
  ui.frame(box, ui.palette().line, 4);
  ui.text({std::round(box.x + (wide - inner) / 2), box.y, inner + ui.px(2), box.height}, key, font,
          ui.palette().soft);
}

void draw_kind(Ui& ui, const KindSpec& spec) {
  const std::string_view label = words(id_for("kind.", spec.token, ""));
  const std::string_view meaning = words(id_for("welcome.", spec.token, "-meaning"));
  const std::string_view example = words(id_for("welcome.", spec.token, "-example"));
  const std::string_view after = words(id_for("welcome.", spec.token, "-example-after"));
  const std::string key = ui.key_hint(mark_command(spec.kind));
  ui.gap(10);
  const Point at = ui.cursor();
  ui.indent(24, 0);
  const float wide = ui.available_width();
  const Ui::Item item = ui.add_item(Ui::id_of(spec.token), {wide, ui.px(20)});
  ui.control().role = Control::Role::Text;
  ui.control().name =
      key.empty()
          ? say("welcome.kind-spoken-plain",
                {{"kind", label}, {"meaning", meaning}, {"example", example}})
          : say("welcome.kind-spoken",
                {{"kind", label}, {"meaning", meaning}, {"example", example}, {"key", key}});
  ui.control().font_size = ui.font(14).size;
  ui.control().shown.assign(label).append(" ").append(meaning);
  if (!key.empty()) ui.control().shown.append(" · ").append(key);
  ui.kind_shape(spec.kind, {at.x + ui.px(7), at.y + ui.px(10)});
  const Rect& line = item.rect;
  const float room = wide - ui.px(24);
  const float named =
      ui.text({line.x, line.y, room, line.height}, label, ui.font(14, 600), ui.palette().ink) +
      ui.px(4);
  if (named < room) {
    ui.text({line.x + named, line.y, room - named, line.height}, meaning, ui.font(14),
            ui.palette().soft);
  }
  if (!key.empty()) draw_key(ui, {line.right(), line.y}, key);
  ui.gap(4);
  draw_example(ui, spec.kind, example, after);
  ui.unindent();
  ui.gap(10);
}

// Returns the keys of a command. If the reader has removed the keys, returns the command's label,
// which the command palette shows.
std::string keys_or_label(const Ui& ui, CommandId id) {
  const CommandSpec& command = ui.commands().spec(id);
  std::string keys = ui.commands().keys(command);
  return keys.empty() ? std::string(command.label()) : keys;
}

std::vector<std::string> keys_of_kinds(const Ui& ui) {
  std::vector<std::string> keys;
  keys.reserve(kMarkKinds.size());
  for (const KindSpec& kind : kMarkKinds)
    keys.push_back(keys_or_label(ui, mark_command(kind.kind)));
  return keys;
}

// A word of a hint, or a key with the punctuation after it.
struct HintWord {
  std::string_view key, rest;
  Rect key_box, rest_box;  // Both boxes are next to each other in one line.
};

// Breaks a hint into lines of at most `wide`. The first line begins at 0, 0.
std::vector<HintWord> hint_words(Ui& ui, std::string_view text,
                                 const std::vector<std::string>& keys, float wide) {
  const Font font = ui.font(14), small = ui.font(12);
  const float line = ui.px(20), space = ui.px(4), pad = ui.px(5);
  std::vector<HintWord> placed;
  Point next;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    const std::string_view bare = word.substr(0, word.find_last_not_of(".,:") + 1);
    const bool is_key = bare == "Enter" || std::find(keys.begin(), keys.end(), bare) != keys.end();
    const float cap = is_key ? std::round(ui.pen().width(small, bare) + 2 * pad) : 0;
    const std::string_view rest = is_key ? word.substr(bare.size()) : word;
    const float rest_wide = ui.pen().width(font, rest);
    if (next.x > 0 && next.x + cap + rest_wide > wide) next = {0, next.y + line};
    placed.push_back({is_key ? bare : std::string_view(),
                      rest,
                      {next.x, next.y, cap, line},
                      {next.x + cap, next.y, rest_wide, line}});
    next.x += cap + rest_wide + space;
  }
  return placed;
}

float height_of(const std::vector<HintWord>& hint) {
  return hint.empty() ? 0 : hint.back().rest_box.bottom();
}

// Draws a hint at `at`, with a frame around each key.
void draw_hint(Ui& ui, const std::vector<HintWord>& hint, bool reversed, Point at, float wide,
               Colour colour) {
  const float pad = ui.px(5), lines = height_of(hint);
  const bool is_single = lines == hint.front().rest_box.height;
  const Rect whole{0, 0, is_single ? hint.back().rest_box.right() : wide, lines};
  for (const HintWord& word : hint) {
    Rect key = in_order(word.key_box, whole, reversed),
         rest = in_order(word.rest_box, whole, reversed);
    for (Rect* box : {&key, &rest}) *box = {at.x + box->x, at.y + box->y, box->width, box->height};
    if (!word.key.empty()) {
      ui.frame({key.x, key.y + ui.px(1), key.width, key.height - ui.px(2)}, ui.palette().line, 4);
      ui.text({key.x + pad, key.y, key.width, key.height}, word.key, ui.font(12), colour);
    }
    // The two pixels keep the word from being cut because its width was rounded.
    ui.text({rest.x, rest.y, rest.width + ui.px(2), rest.height}, word.rest, ui.font(14), colour);
  }
}

void draw_step(Ui& ui, int number, std::string_view text, const std::vector<std::string>& keys,
               bool next) {
  const Palette& palette = ui.palette();
  const Point at = ui.cursor();
  const float side = ui.px(kNumber);
  const Rect circle{at.x, at.y + ui.px(2), side, side};
  if (next) {
    ui.fill(circle, palette.accent, kNumber / 2);
  } else {
    ui.frame(circle, palette.soft, kNumber / 2, 1.5f);
  }
  const std::string shown = std::to_string(number);
  const Font font = ui.font(12, 600);
  const float inner = ui.pen().width(font, shown);
  ui.text({std::round(circle.x + (side - inner) / 2), circle.y, inner + ui.px(2), side}, shown,
          font, next ? palette.accent_ink : palette.soft);
  ui.gap(4);
  ui.indent(kNumber + 12, 0);
  const Colour colour = next ? palette.ink : palette.soft;
  const float wide = ui.available_width();
  const std::vector<HintWord> hint = hint_words(ui, text, keys, wide);
  const float high = height_of(hint);
  const Ui::Item item = ui.add_item(Ui::id_of(text), {wide, high});
  ui.control().role = Control::Role::Text;
  ui.control().name = text;
  ui.control().font_size = ui.font(14).size;
  if (item.visible)
    draw_hint(ui, hint, ui.is_reversed(text), {item.rect.x, item.rect.y}, wide, colour);
  ui.unindent();
  ui.gap(std::max(12.0f, kNumber + 12 - 4 - high * 100 / ui.px(100)));
}

}  // namespace

void draw_kinds_explained(Ui& ui) {
  ui.gap(20);
  ui.indent(kWelcomeMargin, kWelcomeMargin);
  TextStyle title = body_text(ui);
  title.font = ui.font(16, 600);
  title.line_height = 24;
  add_text(ui, {.text = words("welcome.title"), .style = title, .role = Control::Role::Heading});
  ui.unindent();
  ui.gap(12);
  ui.indent(kWelcomeInset, kWelcomeInset);
  const Point at = ui.cursor();
  const float wide = ui.available_width();
  ImDrawList& list = *ui.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  ui.gap(4);
  ui.indent(16, 16);
  for (const KindSpec& spec : kMarkKinds) {
    const Point top = ui.cursor();
    if (&spec != kMarkKinds.data()) ui.hairline(top, {top.x + ui.available_width(), top.y});
    draw_kind(ui, spec);
  }
  ui.unindent();
  ui.gap(4);
  list.ChannelsSetCurrent(0);
  ui.lifted({at.x, at.y, wide, ui.cursor().y - at.y}, 12);
  list.ChannelsMerge();
  ui.unindent();
}

void draw_first_steps(Ui& ui, const FirstStepsDone& done) {
  constexpr std::array<std::string_view, 3> kHints{"welcome.step-mark", "welcome.step-attribute",
                                                   "welcome.step-judge"};
  constexpr std::array<std::string_view, 3> kTouchHints{
      "welcome.touch-mark", "welcome.touch-attribute", "welcome.touch-judge"};
  const std::array<std::vector<std::string>, 3> keys{{keys_of_kinds(ui),
                                                      {keys_or_label(ui, CommandId::ChooseSource)},
                                                      {keys_or_label(ui, CommandId::SetVerdict)}}};
  ui.gap(24);
  ui.indent(kWelcomeMargin, kWelcomeMargin);
  TextStyle heading = small_text(ui);
  heading.font = ui.font(12, 600);
  bool next = true;
  for (std::size_t i = 0; i < done.size(); ++i) {
    if (done[i]) continue;
    if (next) add_text(ui, {.text = words("welcome.try"), .style = heading});
    if (next) ui.gap(8);
    const std::vector<std::string_view> listed(keys[i].begin(), keys[i].end());
    const MarkKind kind = i == 1 ? kind_with(&Mark::attribution) : kind_with(&Mark::verdict);
    const std::string hint = say(ui.coarse() ? kTouchHints[i] : kHints[i],
                                 {{"keys", alternatives(listed)}, {"kind", with_article(kind)}});
    draw_step(ui, static_cast<int>(i + 1), hint, keys[i], next);
    next = false;
  }
  ui.unindent();
}

void draw_open_your_own(Ui& ui, UiEvents& ui_events) {
  const Point at = ui.cursor();
  ui.hairline(at, {at.x + ui.available_width(), at.y});
  ui.gap(16);
  ui.indent(kWelcomeMargin, kWelcomeMargin);
  const ButtonSpec open{.name = words("welcome.open"), .look = ButtonLook::Primary};
  if (button(ui, open, {ui.available_width(), 0})) {
    ui_events.push_back(RunCommand{CommandId::OpenArticle});
  }
  ui.gap(8);
  TextStyle style = small_text(ui);
  style.most_lines = 4;
  add_text(ui, {.text = words("welcome.what-opens"), .style = style});
  ui.unindent();
  ui.gap(20);
}

void draw_sample_banner(Ui& ui, Point origin, float column, bool at_right, bool has_examples) {
  const std::string_view chip = words("welcome.sample"), sentence = words("welcome.sample-text");
  const Font bold = ui.font(12, 600), plain = ui.font(12);
  const float wide = ui.pen().width(bold, chip) + ui.px(24);
  const auto fits_in = [&](std::string_view text) {
    return wide + ui.px(8) + ui.pen().width(plain, text) <= column;
  };
  // Only the drawn sentence mentions the examples in the text. The sentence for screen readers does
  // not, because a screen reader does not find the examples.
  const std::string_view longer = words("welcome.sample-with-examples");
  const std::string_view text = has_examples && fits_in(longer) ? longer : sentence;
  const float text_wide = ui.pen().width(plain, text);
  const bool fits = fits_in(text);
  const float all = fits ? wide + ui.px(8) + text_wide : wide;
  ui.set_cursor({at_right ? origin.x + column - all : origin.x, origin.y + ui.px(12)});
  const Ui::Item item = ui.add_item(Ui::id_of("sample banner"), {all, ui.px(24)});
  ui.control().role = Control::Role::Text;
  ui.control().name = say("welcome.sample-spoken", {{"sample", chip}, {"text", sentence}});
  ui.control().font_size = plain.size;
  if (!item.visible) return;
  // The banner begins where the lines of the article begin.
  const Rect box =
      in_order({item.rect.x, item.rect.y, wide, item.rect.height}, item.rect, at_right);
  ui.fill(box, ui.palette().panel, 12);
  ui.frame(box, ui.palette().line, 12);
  ui.text({box.x + ui.px(12), box.y, wide, box.height}, chip, bold, ui.palette().ink);
  if (!fits) return;
  const Rect rest{item.rect.x + wide + ui.px(8), box.y, text_wide, box.height};
  Rect words_box = in_order(rest, item.rect, at_right);
  words_box.width += ui.px(2);
  ui.text(words_box, text, plain, ui.palette().soft);
}

}  // namespace attest
