// Draws the bar for the chosen articles of the library.
#include <algorithm>
#include <array>
#include <string>

#include "ui/panels/library/library_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {

bool has_chosen_articles(const LibraryPage& page) {
  const LibraryFolder& folder = page.view.folder;
  const bool lists_articles = !folder.lists_marks() && folder.kind != LibraryFolder::Kind::Samples;
  return page.chosen > 0 || (page.chosen_unlisted > 0 && (lists_articles || page.row_count > 0));
}

float chosen_bar_height(const Ui& ui) { return 2 * ui.target() + ui.px(4); }

void draw_chosen_bar(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  std::string count;
  if (page.chosen > 0) count = say("library.chosen", {{"count", page.chosen}});
  if (page.chosen_unlisted > 0) {
    add_part(count, say(page.chosen > 0 ? "library.chosen-unlisted" : "library.chosen-elsewhere",
                        {{"count", page.chosen_unlisted}}));
  }
  const ButtonSpec none{.name = words("library.forget-chosen")};
  const float beside = button_width(ui, none) + ui.px(8);
  TextStyle style = body_text(ui);
  if (library_is_narrow(ui)) style.most_lines = 2;
  add_text(ui, {.text = count,
                .style = style,
                .id = "chosen",
                .width = std::max(1.0f, ui.available_width() - beside),
                .height = ui.target()});
  ui.same_line(8);
  if (button(ui, none)) ui_events.push_back(ForgetChosenArticles{});
  ui.gap(4);
  struct Deed {
    const char* id;
    UiEvent event;
    ButtonLook look = ButtonLook::Raised;
  };
  const std::array deeds{Deed{"library.tag-chosen", EditArticle{}},
                         Deed{"library.export-chosen", ExportChosenArticles{}},
                         Deed{"library.delete-chosen", DeleteChosenArticles{}, ButtonLook::Danger}};
  for (const Deed& deed : deeds) {
    if (&deed != deeds.data()) ui.same_line(4);
    ButtonSpec spec{.name = words(deed.id), .look = deed.look, .enabled = page.chosen > 0};
    const bool deletes = std::holds_alternative<DeleteChosenArticles>(deed.event);
    if (deletes && page.open_is_chosen && page.chosen == 1) {
      spec.enabled = false;
      spec.tip = words("library.open-stays");
    }
    if (button(ui, spec)) {
      ui_events.push_back(deed.event);
    }
  }
}

}  // namespace attest
