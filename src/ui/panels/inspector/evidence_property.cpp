// Draws the web pages on which the verdict of a claim is based.
#include <algorithm>
#include <string>
#include <utility>

#include "ui/panels/field_ids.h"
#include "ui/panels/inspector/inspected.h"
#include "ui/panels/inspector/property.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// Returns "example.org/page" for "https://www.example.org/page".
std::string_view without_scheme(std::string_view address) {
  if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos) {
    address.remove_prefix(scheme + 3);
  }
  constexpr std::string_view kWww = "www.";
  if (address.starts_with(kWww)) address.remove_prefix(kWww.size());
  if (address.ends_with('/')) address.remove_suffix(1);
  return address;
}

// Returns "example.org" and "/page" for "https://www.example.org/page".
std::pair<std::string_view, std::string_view> host_and_path(std::string_view address) {
  address = without_scheme(address);
  const std::size_t end = std::min(address.find_first_of("/?#"), address.size());
  std::string_view host = address.substr(0, end);
  if (const std::size_t user = host.rfind('@'); user != std::string_view::npos) {
    host.remove_prefix(user + 1);
  }
  return {host, address.substr(end)};
}

void draw_title_field(const Inspected& in, const Evidence& evidence, Size size) {
  DraftText& title = in.state.title;
  // The title may have changed by other means than typing, for example by undo. The page must then
  // copy the title into the field.
  if (title.text != evidence.title) {
    title.text = evidence.title;
    ++title.version;
  }
  Field field;
  field.id = kEvidenceTitleField;
  field.name = words("inspector.evidence-title");
  field.hint = without_scheme(evidence.address);
  field.text = title.text;
  field.version = title.version;
  text_field(in.ui, std::move(field), size);
}

// Draws a button that opens the web page of the evidence. The button shows the title and the host
// of the page, or the host and the path if the page has no title.
void draw_page(const Inspected& in, const Evidence& evidence, std::string_view title,
               const std::string& id, Size size) {
  Ui& ui = in.ui;
  const auto [host, path] = host_and_path(evidence.address);
  const bool titled = !evidence.title.empty();
  const std::string_view first = titled ? title : host, second = titled ? host : path;
  const Ui::Item item = ui.add_pressable(Ui::id_of(id), size);
  if (item.visible) {
    const Rect& rect = item.rect;
    if (item.hovered) ui.fill(rect, ui.palette().hover, 6);
    const float top = rect.y + (rect.height - ui.px(36)) / 2;
    ui.text({rect.x, top, rect.width, ui.px(20)}, first, ui.font(14), ui.palette().ink);
    if (second != first) {
      ui.text({rect.x, top + ui.px(20), rect.width, ui.px(16)}, second, ui.font(12),
              ui.palette().soft);
    }
    ui.focus_ring(item.id, rect, 6);
  }
  Control& control = ui.control();
  control.name = say("inspector.open-evidence", {{"title", title}});
  control.shown = first;
  if (!second.empty() && second != first) control.shown.append("\n").append(second);
  control.font_size = ui.font(14).size;
  if (item.pressed) in.ui_events.push_back(OpenAddress{evidence.address});
}

void draw_evidence(const Inspected& in, std::size_t index) {
  Ui& ui = in.ui;
  const Evidence& evidence = in.mark.evidence[index];
  // The path distinguishes pages of one site that have no title.
  const std::string_view title =
      evidence.title.empty() ? without_scheme(evidence.address) : std::string_view(evidence.title);
  const float bin = ui.target(28), high = std::max(ui.target(40), bin);
  const std::string id = "evidence " + std::to_string(index);
  const Size size{ui.available_width() - 2 * bin, high};
  if (in.state.titled == evidence.address && in.state.shows_empty(kEvidenceTitleField)) {
    draw_title_field(in, evidence, size);
  } else {
    draw_page(in, evidence, title, id, size);
  }
  ui.same_line();
  const std::string edit = say("inspector.edit-evidence-title", {{"title", title}});
  const std::string edit_id = "edit " + id;
  if (button(ui, {.name = edit, .id = edit_id, .icon = Icon::Pencil, .icon_only = true},
             {bin, high})) {
    in.state.titled = evidence.address;
    in.ui_events.push_back(EditField{kEvidenceTitleField});
  }
  ui.same_line();
  const std::string remove = say("inspector.remove-evidence", {{"title", title}});
  const std::string remove_id = "remove " + id;
  if (button(ui, {.name = remove, .id = remove_id, .icon = Icon::Close, .icon_only = true},
             {bin, high})) {
    in.ui_events.push_back(RemoveEvidence{in.mark.id, index});
  }
}

}  // namespace

void draw_evidence_property(const Inspected& in) {
  const bool shows_field = in.state.shows_empty(kEvidenceField);
  if (in.mark.evidence.empty() && !shows_field) return;
  Ui& ui = in.ui;
  const PropertyLine line(ui, label_of(field_of(&Mark::evidence)));
  for (std::size_t i = 0; i < in.mark.evidence.size(); ++i) draw_evidence(in, i);
  if (!shows_field) {
    if (add_property(ui, words("inspector.paste-address"))) {
      in.ui_events.push_back(EditField{kEvidenceField});
    }
    return;
  }
  draw_draft_field(ui, in.state.evidence,
                   {kEvidenceField, words("inspector.address"), words("inspector.paste-address")});
  ui.gap(4);
}

}  // namespace attest
