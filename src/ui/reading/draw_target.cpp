#include "ui/reading/draw_target.h"

#include <algorithm>

#include "ui/reading/page_picture.h"

namespace attest {

std::vector<DrawTarget> changed_parts(const PagePicture& page, Size window) {
  std::vector<DrawTarget> targets;
  for (const PagePicture::Part& part : page.parts()) {
    const float from_bottom = page.texture_rows() - part.below - (window.height - part.place.y);
    targets.push_back(
        {window, part.place, -static_cast<int>(part.place.x), static_cast<int>(from_bottom)});
  }
  return targets;
}

PixelRect pixels_of(const Rect& rect, const DrawTarget& target) {
  const float left = std::max(rect.x, target.bounds.x), top = std::max(rect.y, target.bounds.y);
  const float right = std::min(rect.right(), target.bounds.right());
  const float bottom = std::min(rect.bottom(), target.bounds.bottom());
  if (right <= left || bottom <= top) return {};
  return {static_cast<int>(left) + target.x,
          static_cast<int>(target.window.height - bottom) + target.y,
          static_cast<int>(right - left), static_cast<int>(bottom - top)};
}

PixelRect clip_of(const ImDrawCmd& command, const DrawTarget& target) {
  const ImVec4& clip = command.ClipRect;
  return pixels_of({clip.x, clip.y, clip.z - clip.x, clip.w - clip.y}, target);
}

}  // namespace attest
