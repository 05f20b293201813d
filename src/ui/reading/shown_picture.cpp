#include "ui/reading/shown_picture.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <span>

#include "imgui.h"
#include "ui/reading/page_picture.h"
#include "ui/reading/shape_batch.h"

namespace attest {
namespace {

// The smallest rect that contains all added rects.
struct Hull {
  ImVec2 from{FLT_MAX, FLT_MAX}, to{-FLT_MAX, -FLT_MAX};

  void add(float left, float top, float right, float bottom) {
    from = {std::min(from.x, left), std::min(from.y, top)};
    to = {std::max(to.x, right), std::max(to.y, bottom)};
  }
  void add(const Rect& rect) {
    if (rect.width > 0 && rect.height > 0) add(rect.x, rect.y, rect.right(), rect.bottom());
  }
};

// Returns the common part of two rects in whole pixels.
Rect common(const Hull& a, const Hull& b) {
  const float left = std::floor(std::max(a.from.x, b.from.x));
  const float top = std::floor(std::max(a.from.y, b.from.y));
  const float right = std::ceil(std::min(a.to.x, b.to.x));
  const float bottom = std::ceil(std::min(a.to.y, b.to.y));
  return right > left && bottom > top ? Rect{left, top, right - left, bottom - top} : Rect{};
}

template <class T>
void append(std::vector<std::byte>& bytes, std::span<const T> values) {
  const auto added = std::as_bytes(values);
  bytes.insert(bytes.end(), added.begin(), added.end());
}

template <class T>
void append(std::vector<std::byte>& bytes, const T& value) {
  append(bytes, std::span<const T>(&value, 1));
}

}  // namespace

void ShownPicture::read(const ImDrawList& list, Layer& layer) {
  layer.content.clear();
  append(layer.content, std::span<const ImDrawVert>(list.VtxBuffer.begin(), list.VtxBuffer.end()));
  append(layer.content, std::span<const ImDrawIdx>(list.IdxBuffer.begin(), list.IdxBuffer.end()));
  Hull shapes, clips;
  for (const ImDrawVert& vertex : list.VtxBuffer) {
    shapes.add(vertex.pos.x, vertex.pos.y, vertex.pos.x, vertex.pos.y);
  }
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const ImVec4& clip = command.ClipRect;
    append(layer.content, clip);
    clips.add(clip.x, clip.y, clip.z, clip.w);
    // Every callback in the draw lists stands for a batch of shapes (ShapeBatch).
    if (command.UserCallback != nullptr) {
      const auto& quads = *static_cast<const ShapeBatch*>(command.UserCallbackData)->quads;
      append(layer.content, std::span<const Quad>(quads));
      for (const Quad& quad : quads) {
        const float beyond = reach_beyond(quad);
        shapes.add(quad.x - beyond, quad.y - beyond, quad.x + quad.width + beyond,
                   quad.y + quad.height + beyond);
      }
      continue;
    }
    append(layer.content, command.GetTexID());
    append(layer.content, command.VtxOffset);
    append(layer.content, command.ElemCount);
  }
  layer.bounds = common(shapes, clips);
}

Rect ShownPicture::replace(const ImDrawData& picture, const PagePicture* page, Colour paper,
                           Size window) {
  next_.resize(static_cast<std::size_t>(picture.CmdLists.Size));
  for (std::size_t i = 0; i < next_.size(); ++i) {
    read(*picture.CmdLists[static_cast<int>(i)], next_[i]);
  }
  Hull whole, changed;
  whole.add(0, 0, window.width, window.height);
  if (!known_ || window != window_ || paper != paper_) changed = whole;
  if (page != nullptr) {
    for (const PagePicture::Part& part : page->parts()) changed.add(part.place);
  }
  const Layer none;
  for (std::size_t i = 0; i < std::max(next_.size(), layers_.size()); ++i) {
    const Layer& before = i < layers_.size() ? layers_[i] : none;
    const Layer& after = i < next_.size() ? next_[i] : none;
    if (before.content == after.content) continue;
    changed.add(before.bounds);
    changed.add(after.bounds);
  }
  known_ = true;
  layers_.swap(next_);
  window_ = window;
  paper_ = paper;
  return common(changed, whole);
}

}  // namespace attest
