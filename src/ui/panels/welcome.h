// What the panel shows before there are marks: the kinds of marks with an example each, the hints
// of the first minute, and the button that opens an article.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "ui/panels/ui_event.h"
#include "ui/widgets/ui.h"

namespace attest {

// The hints, in their order.
enum class FirstStep : std::uint8_t { Mark, Attribute, Judge };
using FirstStepsDone = std::array<bool, 3>;  // Indexed by FirstStep.

// The kinds, over the available width.
void draw_kinds_explained(Ui& ui);

// The hints that are left. The next one has the accent.
void draw_first_steps(Ui& ui, const FirstStepsDone& done);

// The button "Open your own article" with what can be opened. The only primary button of the page.
void draw_open_your_own(Ui& ui, UiEvents& ui_events);

// A chip and a sentence above the headline, which say that the article is a sample. `origin` is the
// position of the page in the window; `column` its width. Both are device pixels.
void draw_sample_banner(Ui& ui, Point origin, float column);

}  // namespace attest
