// Draws a row of the register of sources.
#include <cmath>
#include <string>

#include "ui/panels/inspector/source_icon.h"
#include "ui/panels/panels.h"
#include "ui/panels/sources_tab.h"
#include "ui/widgets/drag_row.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/share_bar.h"
#include "ui/widgets/text.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kSourceRowHigh = 48, kSourceRowInset = 8, kSourceRowLeft = 32;  // CSS pixels.
constexpr const char* kDrag = "register-row";

std::string name_of(const SourceRow& row) {
  return row.name.empty() ? std::string(words("entities.without-name")) : row.name;
}

// Returns the details that are drawn below the name of a source. If the source is anonymous, the
// details are drawn after the word "anonymous".
std::string detail_of(const SourceRow& row, const SourcesTabState& state, bool hovered) {
  if (!state.merging.empty() && state.merging != row.entity) {
    return std::string(words("sources.press-to-merge"));
  }
  std::string detail;
  if (!row.is_anonymous()) add_part(detail, row.role);
  if (detail.empty() && !row.kind.empty() && !row.is_anonymous()) {
    detail = entity_kind_label(row.kind);
  }
  if (!row.is_entity()) detail = words("sources.unnamed");
  const std::string said = said_words(row.quotes, row.claims);
  add_part(detail, said.empty() ? say("sources.mentions", {{"count", row.mentions.size()}}) : said);
  if (hovered && row.is_entity()) add_part(detail, words("sources.drag"));
  return detail;
}

void draw(Ui& ui, const SourceRow& row, const SourceRegister& sources, const std::string& detail,
          bool chosen, const Ui::Item& item) {
  const Palette& p = ui.palette();
  const Rect box{item.rect.x + ui.px(kSourceRowInset), item.rect.y,
                 item.rect.width - ui.px(2 * kSourceRowInset), item.rect.height};
  if (chosen) {
    ui.fill(box, p.chosen, 8);
    ui.fill({box.x, box.y + ui.px(7), ui.px(3), box.height - ui.px(14)},
            p.of(kind_with(&Mark::entity)).line, 1.5f);
  } else if (item.hovered) {
    ui.fill(box, p.hover, 8);
  }
  const Icon icon = item.hovered && row.is_entity() ? Icon::Grip : icon_of_source(row.kind);
  draw_icon(ui, icon, {box.x + ui.px(8), box.y + ui.px(6), ui.px(16), ui.px(16)},
            {.colour = row.is_anonymous() ? p.alert : p.soft});
  const float x = box.x + ui.px(kSourceRowLeft);
  const float wide =
      draw_quoted_share(ui, box, sources, row.letters, p.of(kind_with(&Mark::manner)).line) - x;
  ui.text({x, box.y + ui.px(4), wide, ui.px(20)}, name_of(row), ui.font(14, chosen ? 600 : 400),
          p.ink);
  Rect below{x, box.y + ui.px(26), wide, ui.px(16)};
  if (row.is_anonymous()) {
    below.x += ui.text(below, words("rows.anonymous"), ui.font(12), p.alert);
    below.x += draw_separator(ui, below, ui.font(12), p.soft);
  }
  below.width = x + wide - below.x;
  ui.text(below, detail, ui.font(12), p.soft);
  ui.focus_ring_inside(item.id, box, 8);
}

void pressed(const SourceRow& row, SourcesTabState& state, UiEvents& ui_events) {
  if (!state.merging.empty()) {
    const Id from = std::exchange(state.merging, {});
    if (!row.is_entity() || row.entity == from) return;
    ui_events.push_back(MergeEntities{from, row.entity});
    state.chosen = row.entity;
    return;
  }
  state.chosen = row.entity == state.chosen ? Id() : row.entity;
}

}  // namespace

std::string said_words(std::size_t quotes, std::size_t claims) {
  std::string text;
  if (quotes > 0) text = say("sources.quotes", {{"count", quotes}});
  if (claims == 0) return text;
  const std::string claimed = say("sources.claims", {{"count", claims}});
  return text.empty() ? claimed : say("lists.comma", {{"list", text}, {"next", claimed}});
}

std::string said_by_mark(const Notebook& notebook, const Mark& source) {
  std::size_t quotes = 0, claims = 0;
  for (const std::uint32_t number : notebook.link_numbers_of(notebook.mark_number(source.id))) {
    const Link& link = notebook.links()[number];
    if (link.kind != kAttributedTo || link.to != source.id) continue;
    const Mark* const said = notebook.find_mark(link.from);
    ++(said != nullptr && has_field(said->kind, &Mark::manner) ? quotes : claims);
  }
  return said_words(quotes, claims);
}

std::string percent(const SourceRegister& sources, std::size_t letters) {
  const std::size_t all = sources.letters;
  return say("sources.percent", {{"number", all == 0 ? 0 : (letters * 100 + all / 2) / all}});
}

float draw_quoted_share(Ui& ui, const Rect& row, const SourceRegister& sources, std::size_t letters,
                        Colour colour) {
  const Rect bar{row.right() - ui.px(72), row.y + ui.px(32), ui.px(64), ui.px(4)};
  const std::string number = percent(sources, letters);
  const float wide = ui.pen().width(ui.font(12), number);
  ui.text({bar.right() - wide, row.y + ui.px(6), wide + ui.px(2), ui.px(16)}, number, ui.font(12),
          ui.palette().ink);
  const float part =
      sources.letters == 0 ? 0 : static_cast<float>(letters) / static_cast<float>(sources.letters);
  const Share one{part, colour};
  draw_share_bar(ui, bar, {&one, 1});
  return bar.x - ui.px(8);
}

void draw_source_row(Ui& ui, const Session& session, const SourceRegister& sources,
                     std::size_t number, SourcesTabState& state, UiEvents& ui_events) {
  const SourceRow& row = sources.rows[number];
  const bool chosen = row.is_entity() && row.entity == state.chosen;
  const std::string id = row.is_entity() ? row.entity : "words " + row.name;
  const Ui::Item item =
      ui.add_pressable(Ui::id_of(id), {ui.available_width(), ui.px(kSourceRowHigh)});
  Control& control = ui.control();
  control.role = Control::Role::ListItem;
  control.on = chosen;
  control.font_size = ui.font(14).size;
  const std::string detail = detail_of(row, state, item.hovered);
  std::string shown = row.is_anonymous() ? std::string(words("rows.anonymous")) : std::string();
  add_part(shown, detail);
  add_part(shown, percent(sources, row.letters));
  control.name = say("links.row-spoken", {{"first", name_of(row)}, {"second", shown}});
  control.shown = name_of(row) + "\n" + shown;
  if (row.is_entity()) {
    drag_source(ui, kDrag, row.entity, name_of(row));
    if (const std::optional<std::string> from = drop_target(ui, kDrag, item);
        from && *from != row.entity) {
      ui_events.push_back(MergeEntities{*from, row.entity});
      state.chosen = row.entity;
    }
  }
  if (item.visible) draw(ui, row, sources, detail, chosen, item);
  if (!item.pressed) return;
  if (row.is_entity()) return pressed(row, state, ui_events);
  std::vector<Id> marks;
  for (const std::uint32_t mark : row.mentions) {
    marks.push_back(session.notebook().mark_numbered(mark).id);
  }
  if (const Id merging = std::exchange(state.merging, {}); !merging.empty()) {
    ui_events.push_back(NameSource{std::move(marks), merging});
    return;
  }
  // The source marks have no entity. Creates one that is named after their text.
  ui_events.push_back(NameSource{std::move(marks), EntityName{row.name}});
}

}  // namespace attest
