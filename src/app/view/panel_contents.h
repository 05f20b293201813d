// The state of panels, dialogs and native text fields that no other class holds.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "annotation/mark.h"
#include "app/search/search_state.h"
#include "app/view/confirmation.h"
#include "app/view/first_steps.h"
#include "article/text/broken_lines.h"
#include "storage/key_value_store.h"
#include "ui/panels/block_dialog.h"
#include "ui/panels/codebook_dialog.h"
#include "ui/panels/library/article_details.h"
#include "ui/panels/panels.h"

namespace attest {

// The text of an article before its lines were joined or some of its blocks were left out.
struct TextAsItCame {
  std::shared_ptr<const Article> article;
  std::string changed_id;  // The id of the article with the changed text.
  ChangedRanges ranges;
  // A mark that is shorter in the changed text. `before` has the passages before the change, and
  // `after` the passages after it.
  struct CutMark {
    std::vector<Passage> before, after;
  };
  std::unordered_map<Id, CutMark> cut;
};

// A change of a command's key in the help dialog.
struct KeyChange {
  std::optional<CommandId> awaited;  // The command whose new key the dialog awaits.
  std::string outcome;               // A sentence about the most recent change. May be empty.
};

struct PanelContents {
  explicit PanelContents(KeyValueStore& store) : first_steps(store) {}

  PanelState panel;
  std::optional<Notice> shown_notice;
  Confirmation confirmation;
  DraftText pasted;  // The text in the text field of the library.
  CommandPalette command_palette;
  SearchState search;
  std::uint64_t search_version = 1;  // Changes when the search field must show another text.
  std::uint64_t ruler_hits = 0;      // The generation of the hits that the ruler shows.
  KeyChange key_change;
  CodebookDraft codebook;
  ArticleDetails details;
  FirstSteps first_steps;
  std::optional<TextAsItCame> text_as_it_came;
  BlockChoice blocks;
  bool gallery = false;  // True if the widget gallery is drawn. Only in debug builds.
};

}  // namespace attest
