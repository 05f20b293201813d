#include "render/own_marks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "render/lanes.h"
#include "render/link_arcs.h"

namespace attest {
namespace {

constexpr float kSpeakerOutline = 1, kChosenOutline = 2;  // In CSS pixels.

}  // namespace

OwnMarks::OwnMarks(const Notebook& notebook, const Mark* chosen, const Mark* hovered,
                   IsChosen is_chosen)
    : notebook_(&notebook), chosen_(chosen), hovered_(hovered), is_chosen_(std::move(is_chosen)) {
  if (chosen == nullptr) return;
  const std::span<const std::uint32_t> links =
      notebook.link_numbers_of(notebook.mark_number(chosen->id));
  for (const std::uint32_t number : links.first(std::min(links.size(), kMostLinksDrawn))) {
    const Link& link = notebook.links()[number];
    if (link.kind != kAttributedTo || link.from != chosen->id) continue;
    if (const Mark* const speaker = notebook.find_mark(link.to)) speakers_.push_back(speaker);
  }
}

void OwnMarks::passages_in(ByteRange range, std::vector<PaintedPassage>& out) const {
  const std::vector<PlacedPassage> passages = passages_around(*notebook_, range);
  const std::vector<std::uint8_t> lanes = lanes_of(passages);
  for (std::size_t i = 0; i < passages.size(); ++i) {
    // Passages outside `range` are needed only to determine the lanes (rows of underlines). This
    // function does not return such passages.
    if (!passages[i].range.overlaps(range)) continue;
    const Mark& mark = notebook_->mark_numbered(passages[i].mark);
    const bool speaks = std::find(speakers_.begin(), speakers_.end(), &mark) != speakers_.end();
    const bool outlined = &mark != chosen_ && is_chosen_ && is_chosen_(mark.id);
    const bool raised = &mark == hovered_ || speaks;
    PaintStyle style = mark_style(mark.kind);
    style.strength = raised ? Strength::Strong : Strength::Normal;
    style.outline = outlined ? kChosenOutline : speaks ? kSpeakerOutline : 0;
    out.push_back({passages[i].range, style, lanes[i]});
  }
}

}  // namespace attest
