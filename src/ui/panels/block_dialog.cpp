#include "ui/panels/block_dialog.h"

#include <algorithm>
#include <string>

#include "article/text/kept_blocks.h"
#include "imgui.h"
#include "text/segmentation.h"
#include "ui/panels/dialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kBlockDialogWidth = 640, kBlockRow = 32;  // CSS pixels.
constexpr std::size_t kMostBlockBytes = 200;              // A row shows at most this many bytes.

void draw_blocks(Ui& ui, const Article& article, const BlockChoice& choice, UiEvents& ui_events) {
  ui.begin_group(Control::Role::Group, words("blocks.list"));
  visible_rows(ui, choice.kept.size(), ui.target(kBlockRow), [&](std::size_t i) {
    const Block& block = article.blocks()[i];
    std::string title = on_one_line(article.slice(block.range), kMostBlockBytes);
    if (block.kind == BlockKind::Rule) title = words("blocks.rule");
    ImGui::PushID(static_cast<int>(i));
    if (choice_row(ui, {.title = title,
                        .detail = {},
                        .spoken = title,
                        .on = choice.kept[i],
                        .strong = block.kind == BlockKind::Heading,
                        .height = ui.target(kBlockRow)})) {
      ui_events.push_back(ChooseBlock{i});
    }
    ImGui::PopID();
  });
  ui.end_group();
}

}  // namespace

bool BlockChoice::is_page_of_article(const Article& article) const {
  if (article_of_page == nullptr || article_of_page->id() == article.id()) return false;
  // If `article` is the text of the whole web page, it contains nearly all blocks of
  // `article_of_page`. A few blocks can be missing, because `article_of_page` can have blocks that
  // the page does not have. The result is therefore true if more than half of the blocks are found.
  const std::vector<bool> found = blocks_also_in(*article_of_page, article);
  const auto common = static_cast<std::size_t>(std::count(found.begin(), found.end(), true));
  return 2 * common > found.size();
}

void BlockChoice::begin(const Article& article) {
  proposed.clear();
  kept.assign(article.blocks().size(), true);
  count = kept.size();
  if (!is_page_of_article(article)) return;
  proposed = blocks_also_in(article, *article_of_page);
  keep_proposed();
}

void BlockChoice::keep_all() {
  kept.assign(kept.size(), true);
  count = kept.size();
}

void BlockChoice::keep_none() {
  kept.assign(kept.size(), false);
  count = 0;
}

void BlockChoice::keep_proposed() {
  kept = proposed;
  count = static_cast<std::size_t>(std::count(kept.begin(), kept.end(), true));
}

void BlockChoice::toggle(std::size_t block) {
  kept[block] = !kept[block];
  count += kept[block] ? 1u : 0u;
  count -= kept[block] ? 0u : 1u;
}

void draw_block_dialog(Ui& ui, const Article& article, const BlockChoice& choice,
                       const DialogContext& context, UiEvents& ui_events) {
  if (!begin_dialog(ui, {"blocks", words("blocks.title"), kBlockDialogWidth}, ui_events)) return;
  TextStyle style = soft_text(ui);
  style.most_lines = 6;
  add_text(ui, {.text = words("blocks.introduction"), .style = style, .id = "introduction"});
  ui.gap(8);
  const std::string keep =
      say("blocks.keep", {{"count", choice.count}, {"all", choice.kept.size()}});
  if (button(
          ui,
          {.name = keep, .look = ButtonLook::Primary, .enabled = choice.count > 0, .id = "keep"})) {
    ui_events.push_back(KeepChosenBlocks{});
  }
  const auto offer = [&](const char* label, ChooseBlocks::Which which) {
    ui.same_line(8);
    if (button(ui, {.name = words(label), .look = ButtonLook::Raised})) {
      ui_events.push_back(ChooseBlocks{which});
    }
  };
  if (!choice.proposed.empty()) offer("blocks.only-article", ChooseBlocks::Which::Article);
  offer("blocks.all", ChooseBlocks::Which::All);
  offer("blocks.none", ChooseBlocks::Which::None);
  ui.gap(12);
  draw_blocks(ui, article, choice, ui_events);
  ui.gap(12);
  end_dialog_body(ui);
  end_dialog(ui, context, ui_events);
}

}  // namespace attest
