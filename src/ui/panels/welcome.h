// Draws the panel of an article without marks: the kinds of marks with an example each, the hints
// for new readers, and the button that opens an article.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "ui/panels/ui_event.h"
#include "ui/widgets/ui.h"

namespace attest {

// The hints for new readers, in their order.
enum class FirstStep : std::uint8_t { Mark, Attribute, Judge };
using FirstStepsDone = std::array<bool, 3>;  // Indexed by FirstStep.

// Draws the explanation of the kinds of marks over the available width.
void draw_kinds_explained(Ui& ui);

// Draws the hints that the reader has not followed yet. The first of them is highlighted.
void draw_first_steps(Ui& ui, const FirstStepsDone& done);

// Draws the button "Open your own article", and a sentence about the formats that can be opened.
// This button is the only primary button of the window.
void draw_open_your_own(Ui& ui, UiEvents& ui_events);

// Draws a chip and a sentence above the headline, which say that the article is a sample. `origin`
// is the position of the page in the window, and `column` is the width of the text column. Both are
// in device pixels. If `at_right` is true, the chip is at the right edge of the column, where the
// headline of a right-to-left article begins. If `has_examples` is true, the sentence mentions the
// examples in the text.
void draw_sample_banner(Ui& ui, Point origin, float column, bool at_right, bool has_examples);

}  // namespace attest
