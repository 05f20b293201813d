#include "ui/reading/page_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "base/hash.h"
#include "imgui.h"

namespace attest {
namespace {

constexpr std::uint32_t kWhite = 0xFFFFFFFF;
constexpr int kPictureCorners = 3;  // The number of corners of a triangle.

using Corners = std::array<ImDrawVert, kPictureCorners>;

ImTextureRef texture_ref(std::uint64_t texture) {
  return ImTextureRef(static_cast<ImTextureID>(texture));
}

}  // namespace

PagePicture::PagePicture() : list_(std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData())) {}
PagePicture::~PagePicture() = default;

ImDrawList& PagePicture::begin(Painter& painter, const Rect& view, float page_top,
                               std::uint64_t look) {
  const int high = static_cast<int>(view.height), top = static_cast<int>(view.y - page_top);
  view_ = view;
  page_top_ = page_top;
  ring_ = PageBands::ring_rows(high);
  texture_ = painter.page_texture(static_cast<int>(view.width), ring_);
  const PageBands::Rows rows = bands_.begin({top, top + high}, mixed_hash(look, texture_));
  if (!drawn_) bands_.forget();
  drawn_ = false;
  rows_ = {view.x, page_top + static_cast<float>(rows.top), view.width,
           static_cast<float>(rows.bottom - rows.top)};

  shapes_.clear();
  list_->_ResetForNewFrame();
  list_->PushTexture(ImGui::GetIO().Fonts->TexRef);
  list_->PushClipRect({rows_.x, rows_.y}, {rows_.right(), rows_.bottom()});
  return *list_;
}

void PagePicture::add(ShapeBatch& shapes) {
  shapes_.push_back(&shapes);
  shapes.add_to(*list_);
}

// Calls `visit` with the corners of each triangle in page coordinates and the id of its texture (0
// for ImGui's texture). Removes the triangle if `visit` returns false.
template <class Visit>
void PagePicture::each_triangle(const Visit& visit) {
  int kept = 0;
  for (ImDrawCmd& command : list_->CmdBuffer) {
    if (command.UserCallback != nullptr) continue;
    const auto begin = static_cast<int>(command.IdxOffset);
    const int end = begin + static_cast<int>(command.ElemCount);
    command.IdxOffset = static_cast<unsigned>(kept);
    const auto texture = static_cast<std::uint64_t>(command.TexRef._TexID);
    for (int i = begin; i < end; i += kPictureCorners) {
      Corners corners;
      for (int k = 0; k < kPictureCorners; ++k) {
        ImDrawVert& corner = corners[static_cast<std::size_t>(k)];
        corner = list_->VtxBuffer[static_cast<int>(command.VtxOffset) + list_->IdxBuffer[i + k]];
        corner.pos.y -= page_top_;
      }
      if (!visit(corners, texture)) continue;
      for (int k = 0; k < kPictureCorners; ++k) {
        list_->IdxBuffer[kept++] = list_->IdxBuffer[i + k];
      }
    }
    command.ElemCount = static_cast<unsigned>(kept) - command.IdxOffset;
  }
}

PagePicture::Vertical PagePicture::of(const Quad& quad) const {
  const float beyond = reach_beyond(quad), top = quad.y - page_top_;
  return {top - beyond, top + quad.height + beyond};
}

void PagePicture::end(ImDrawList& window) {
  const auto top_of = [](const Corners& t) {
    return std::min({t[0].pos.y, t[1].pos.y, t[2].pos.y});
  };
  const auto bottom_of = [](const Corners& t) {
    return std::max({t[0].pos.y, t[1].pos.y, t[2].pos.y});
  };

  float left = view_.right(), right = view_.x;
  each_triangle([&](const Corners& corners, std::uint64_t texture) {
    bands_.add(top_of(corners), bottom_of(corners), hash_of_bytes(corners, texture));
    for (const ImDrawVert& corner : corners) {
      left = std::min(left, corner.pos.x);
      right = std::max(right, corner.pos.x);
    }
    return true;
  });
  for (const ShapeBatch* shapes : shapes_) {
    for (Quad quad : *shapes->quads) {
      const Vertical rows = of(quad);
      quad.y -= page_top_;
      bands_.add(rows.top, rows.bottom, hash_of_bytes(quad, 0));
      left = std::min(left, quad.x - reach_beyond(quad));
      right = std::max(right, quad.x + quad.width + reach_beyond(quad));
    }
  }

  parts_.clear();
  for (const PageBands::Rows& rows : bands_.compare(ring_)) {
    const int below = ((rows.top % ring_) + ring_) % ring_;
    parts_.push_back({{view_.x, page_top_ + static_cast<float>(rows.top), view_.width,
                       static_cast<float>(rows.bottom - rows.top)},
                      static_cast<float>(below)});
  }
  each_triangle([&](const Corners& corners, std::uint64_t) {
    return bands_.changed(top_of(corners), bottom_of(corners));
  });
  for (const ShapeBatch* shapes : shapes_) {
    std::erase_if(*shapes->quads, [&](const Quad& quad) {
      const Vertical rows = of(quad);
      return !bands_.changed(rows.top, rows.bottom);
    });
  }
  shown_ = view_;
  shown_.x = std::max(view_.x, std::floor(left));
  shown_.width = std::max(0.0f, std::min(view_.right(), std::ceil(right)) - shown_.x);
  show(window);
}

// Draws the visible rows of the texture into the window. The rows wrap around at the end of the
// texture, so the picture may consist of two pieces. The empty margins are not drawn, because this
// is the largest image of the window and each pixel costs time in software rendering.
void PagePicture::show(ImDrawList& window) const {
  window.PushClipRect({shown_.x, shown_.y}, {shown_.right(), shown_.bottom()});
  const auto rows = static_cast<float>(ring_);
  const float bottom = view_.bottom() - page_top_;
  float end = 0;
  for (float row = view_.y - page_top_; row < bottom; row = end) {
    const float lap = std::floor(row / rows) * rows;
    end = std::min(bottom, lap + rows);
    // In OpenGL, row 0 of a texture is its bottom row.
    window.AddImage(texture_ref(texture_), {view_.x, page_top_ + row},
                    {view_.right(), page_top_ + end}, {0, 1 - (row - lap) / rows},
                    {1, 1 - (end - lap) / rows}, kWhite);
  }
  window.PopClipRect();
}

}  // namespace attest
