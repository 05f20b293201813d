// The tab "Sources" of the panel: the register of the sources, and the card of one of them.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "annotation/entity_fields.h"
#include "query/alike_names.h"
#include "query/source_register.h"
#include "session/session.h"
#include "ui/panels/ui_event.h"
#include "ui/widgets/ui.h"

namespace attest {

struct SourcesTabState {
  Id chosen;   // The entity whose card is shown. Empty: none.
  Id merging;  // This entity waits for the one that it is merged into. Empty: none does.
  SourceOrder order = SourceOrder::Share;
  SourceRegisters registers;
  UnmarkedNames unmarked;
  std::set<std::pair<Id, Id>> different;  // Sources that are not one and the same.
  // The text that each field of the card shows. The version changes when the page must copy it.
  struct Shown {
    std::string text;
    std::uint64_t version = 0;
  };
  std::array<Shown, kEntityFields.size()> fields;
};

// The number of the first field of the card. The others follow in the order of kEntityFields.
inline constexpr std::uint32_t kFirstSourceField = 300;

// Draws the tab at the cursor, over the rest of the window.
void draw_sources_tab(Ui& ui, const Session& session, SourcesTabState& state, UiEvents& ui_events);

// The parts of the tab.

// A row of the register, 48 CSS pixels high. `number` is its index.
void draw_source_row(Ui& ui, const Session& session, const SourceRegister& sources,
                     std::size_t number, SourcesTabState& state, UiEvents& ui_events);

// The card of an entity, over the available width.
void draw_entity_card(Ui& ui, const Session& session, const Entity& entity,
                      const SourceRegister& sources, SourcesTabState& state, UiEvents& ui_events);

// "1 quote, 2 claims". Empty if there are neither.
std::string said_words(std::size_t quotes, std::size_t claims);
// "24 %", of the quoted words.
std::string percent(const SourceRegister& sources, std::size_t letters);

}  // namespace attest
