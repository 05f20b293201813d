// The tab "Sources" of the panel. It shows the register of sources and the card of the chosen
// source.
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
  Id merging;  // The entity that the reader is merging into another one. Empty: none.
  SourceOrder order = SourceOrder::Share;
  SourceRegisters registers;
  UnmarkedNames unmarked;
  // Pairs of sources that the reader declared to be different.
  std::set<std::pair<Id, Id>> different;
  // The text that a field of the card shows. `version` grows when the page must copy the text into
  // the field.
  struct Shown {
    std::string text;
    std::uint64_t version = 0;
  };
  std::array<Shown, kEntityFields.size()> fields;
};

// The id of the first field of the card. The ids of the other fields follow this id in the order of
// kEntityFields.
inline constexpr std::uint32_t kFirstSourceField = 300;

// Draws the tab from the cursor to the lower edge of the window.
void draw_sources_tab(Ui& ui, const Session& session, SourcesTabState& state, UiEvents& ui_events);

// The functions below draw the parts of the tab.

// Draws a row of the register, 48 CSS pixels high. `number` is the index of the row.
void draw_source_row(Ui& ui, const Session& session, const SourceRegister& sources,
                     std::size_t number, SourcesTabState& state, UiEvents& ui_events);

// Draws the share of `letters` in all quoted letters at the right end of a row of the register, as
// a number and as a bar of the given colour. Returns where the space for other text ends.
float draw_quoted_share(Ui& ui, const Rect& row, const SourceRegister& sources, std::size_t letters,
                        Colour colour);

// Draws the card of an entity over the available width.
void draw_entity_card(Ui& ui, const Session& session, const Entity& entity,
                      const SourceRegister& sources, SourcesTabState& state, UiEvents& ui_events);

// Returns a text with the numbers of quotes and claims, for example "1 quote, 2 claims". The text
// is empty if both numbers are 0.
std::string said_words(std::size_t quotes, std::size_t claims);
// Returns the numbers of quotes and claims that are attributed to a source mark, in words.
std::string said_by_mark(const Notebook& notebook, const Mark& source);
// Returns a text with the share of `letters` in all quoted letters, for example "24 %".
std::string percent(const SourceRegister& sources, std::size_t letters);

}  // namespace attest
