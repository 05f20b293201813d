#include "platform/picture_renderer.h"

#include <GLES3/gl3.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "base/hash_index.h"
#include "imgui.h"
#include "platform/bridge.h"
#include "platform/shader_program.h"
#include "ui/page_picture.h"
#include "ui/shape_batch.h"

namespace attest {
namespace {

// What the shader's `layout(location = …)` say.
constexpr GLuint kPlace = 0, kTexel = 1, kColour = 2;

static_assert(sizeof(ImDrawIdx) == 2, "indices are drawn as unsigned shorts");

GLuint name_of(const ImTextureData& texture) { return static_cast<GLuint>(texture.GetTexID()); }

// ImGui has a small texture of its own, for its font.
void bring_up_to_date(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantCreate) {
    GLuint made = 0;
    glGenTextures(1, &made);
    glBindTexture(GL_TEXTURE_2D, made);
    // All that is taken from it is its white: lines are smooth by their triangles
    // (app/imgui_frame.cpp).
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    texture.SetTexID(made);
  }
  if (texture.Status == ImTextureStatus_WantCreate ||
      texture.Status == ImTextureStatus_WantUpdates) {
    // Whole: it is small, and changes when the program starts.
    glBindTexture(GL_TEXTURE_2D, name_of(texture));
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA,
                 GL_UNSIGNED_BYTE, texture.GetPixels());
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantDestroy) {
    const GLuint gone = name_of(texture);
    glDeleteTextures(1, &gone);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
  }
}

Rect rect_of(const ImVec4& clip) { return {clip.x, clip.y, clip.z - clip.x, clip.w - clip.y}; }

bool is_empty(const Rect& rect) { return rect.width <= 0 || rect.height <= 0; }

Rect common(const Rect& a, const Rect& b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

Rect around(const Rect& a, const Rect& b) {
  if (is_empty(a)) return b;
  if (is_empty(b)) return a;
  const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

void clip_to(const Rect& place, Size window, int x, int y) {
  glScissor(static_cast<int>(place.x) + x, static_cast<int>(window.height - place.bottom()) + y,
            static_cast<int>(place.width), static_cast<int>(place.height));
}

void clear(const Rect& place, Size window, int x = 0, int y = 0) {
  if (is_empty(place)) return;
  clip_to(place, window, x, y);
  glClear(GL_COLOR_BUFFER_BIT);
}

// Clears a place but for the part of it that is drawn over in any case: that is half of the work.
void clear_around(const Rect& place, const Rect& covered, Size window) {
  if (is_empty(covered)) return clear(place, window);
  const float top = covered.y, bottom = covered.bottom(), left = covered.x;
  clear({place.x, place.y, place.width, top - place.y}, window);
  clear({place.x, bottom, place.width, place.bottom() - bottom}, window);
  clear({place.x, top, left - place.x, covered.height}, window);
  clear({covered.right(), top, place.right() - covered.right(), covered.height}, window);
}

}  // namespace

void PictureRenderer::make_objects() {
  glGenVertexArrays(1, &vertex_array_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glGenFramebuffers(1, &page_buffer_);
  forget_picture();
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (const GLuint attribute : {kPlace, kTexel, kColour}) glEnableVertexAttribArray(attribute);

  glEnable(GL_BLEND);
  // What is drawn on is opaque, and stays it.
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glEnable(GL_SCISSOR_TEST);
}

void PictureRenderer::forget_objects() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    const bool unwanted = texture->Status == ImTextureStatus_WantDestroy ||
                          texture->Status == ImTextureStatus_Destroyed;
    texture->SetStatus(unwanted ? ImTextureStatus_Destroyed : ImTextureStatus_WantCreate);
  }
}

void PictureRenderer::bind(Size window) const {
  host_use_program(static_cast<int>(CardProgram::Picture));
  glVertexAttrib2f(kWindowSize, window.width, window.height);
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
}

void PictureRenderer::give(std::span<const ImDrawVert> vertices,
                           std::span<const ImDrawIdx> indices) {
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices.size_bytes()), vertices.data(),
               GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices.size_bytes()),
               indices.data(), GL_STREAM_DRAW);
}

void PictureRenderer::warm_up() const {
  const ImDrawVert nothing[3] = {};
  const ImDrawIdx corners[3] = {};
  bind({1, 1});
  give(nothing, corners);
  point_to_vertex(0);
  glClear(GL_COLOR_BUFFER_BIT);
  for (const auto blending : {glDisable, glEnable}) {
    blending(GL_BLEND);
    glDrawElements(GL_TRIANGLES, 3, GL_UNSIGNED_SHORT, nullptr);
  }
}

// Indices of 16 bits count from the vertex that a command names.
void PictureRenderer::point_to_vertex(unsigned first) const {
  const unsigned long start = first * sizeof(ImDrawVert);
  glVertexAttribPointer(kPlace, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert),
                        at_byte(start + offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(kTexel, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert),
                        at_byte(start + offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(kColour, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ImDrawVert),
                        at_byte(start + offsetof(ImDrawVert, col)));
}

void PictureRenderer::draw(const ImDrawData& picture, PagePicture* page, std::uint64_t look,
                           Size window) {
  for (ImTextureData* texture : *picture.Textures) bring_up_to_date(*texture);

  page_texture_ = page == nullptr ? 0 : static_cast<unsigned>(page->texture());
  if (page != nullptr) draw_page(*page, window);

  find_changes(picture, page, look, window);
  glViewport(0, 0, static_cast<int>(window.width), static_cast<int>(window.height));
  for (const Rect& place : changes_) {
    clear_around(place, page == nullptr ? Rect{} : common(place, page->shown()), window);
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      draw_list(*picture.CmdLists[static_cast<int>(i)], {window, place}, &shown_[i]);
    }
  }
}

void PictureRenderer::draw_page(PagePicture& page, Size window) {
  page.drawn();
  if (page.parts().empty()) return;
  glBindFramebuffer(GL_FRAMEBUFFER, page_buffer_);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D,
                         static_cast<GLuint>(page.texture()), 0);
  for (const PagePicture::Part& part : page.parts()) {
    // OpenGL counts rows from the bottom, the texture's as well as the window's.
    const float from_bottom = page.texture_rows() - part.below - (window.height - part.place.y);
    const Target target{window, part.place, -static_cast<int>(part.place.x),
                        static_cast<int>(from_bottom)};
    glViewport(target.x, target.y, static_cast<int>(window.width), static_cast<int>(window.height));
    clear(part.place, window, target.x, target.y);
    draw_list(page.list(), target);
  }
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

PictureRenderer::Shown PictureRenderer::shown_by(const ImDrawList& list, const ImDrawCmd& command) {
  const Rect clip = rect_of(command.ClipRect);
  float left = clip.right(), top = clip.bottom(), right = clip.x, bottom = clip.y;
  const auto take_in = [&](float x, float y, float width, float height) {
    left = std::min(left, x), right = std::max(right, x + width);
    top = std::min(top, y), bottom = std::max(bottom, y + height);
  };
  std::uint64_t hash = mixed_hash(command.TexRef._TexID, command.ElemCount);
  if (command.UserCallback != nullptr) {  // No others are there.
    for (const Quad& quad : *static_cast<const ShapeBatch*>(command.UserCallbackData)->quads) {
      const float beyond = reach_beyond(quad);
      take_in(quad.x - beyond, quad.y - beyond, quad.width + 2 * beyond, quad.height + 2 * beyond);
      hash = hash_of_bytes(quad, hash);
    }
  }
  const auto* index = list.IdxBuffer.begin() + command.IdxOffset;
  for (unsigned i = 0; i < command.ElemCount; ++i) {
    const ImDrawVert& corner = list.VtxBuffer[static_cast<int>(command.VtxOffset) + index[i]];
    take_in(corner.pos.x, corner.pos.y, 0, 0);
    hash = hash_of_bytes(corner, hash);
  }
  const Rect around{std::floor(left), std::floor(top), std::ceil(right) - std::floor(left),
                    std::ceil(bottom) - std::floor(top)};
  const Rect place = common(around, clip);
  return is_empty(place) ? Shown{} : Shown{hash_of_bytes(place, hash), place};
}

void PictureRenderer::find_changes(const ImDrawData& picture, const PagePicture* page,
                                   std::uint64_t look, Size window) {
  changes_.clear();
  const bool all = shown_.empty() || look != look_;
  look_ = look;
  const auto lists = static_cast<std::size_t>(picture.CmdLists.Size);
  shown_.resize(std::max(shown_.size(), lists));
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    std::vector<Shown> before = std::exchange(shown_[i], {});
    if (i < lists) {
      const ImDrawList& list = *picture.CmdLists[static_cast<int>(i)];
      for (const ImDrawCmd& command : list.CmdBuffer) {
        shown_[i].push_back(shown_by(list, command));
      }
    }
    before.resize(std::max(before.size(), shown_[i].size()));
    for (std::size_t k = 0; k < before.size(); ++k) {
      const Shown now = k < shown_[i].size() ? shown_[i][k] : Shown{};
      if (now.hash == before[k].hash) continue;
      add_change(before[k].place);
      add_change(now.place);
    }
  }
  shown_.resize(lists);
  if (page != nullptr) {
    for (const PagePicture::Part& part : page->parts()) {
      add_change(common(part.place, page->shown()));
    }
  }
  if (all) changes_ = {{0, 0, window.width, window.height}};
}

// Places that overlap are drawn as one, so that nothing is drawn twice.
void PictureRenderer::add_change(Rect place) {
  if (is_empty(place)) return;
  for (std::size_t i = 0; i < changes_.size();) {
    if (is_empty(common(changes_[i], place))) {
      ++i;
      continue;
    }
    place = around(changes_[i], place);
    changes_.erase(changes_.begin() + static_cast<std::ptrdiff_t>(i));
    i = 0;
  }
  changes_.push_back(place);
}

void PictureRenderer::draw_list(const ImDrawList& list, const Target& target,
                                const std::vector<Shown>* shown) const {
  constexpr unsigned kNowhere = ~0u;
  bool given = false;
  unsigned pointed_to = kNowhere;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const auto number = static_cast<std::size_t>(&command - list.CmdBuffer.begin());
    const Rect place = common(shown == nullptr ? rect_of(command.ClipRect) : (*shown)[number].place,
                              target.bounds);
    if (is_empty(place) || (command.UserCallback == nullptr && command.ElemCount == 0)) continue;
    clip_to(place, target.window, target.x, target.y);
    if (command.UserCallback != nullptr) {
      command.UserCallback(&list, &command);
      pointed_to = kNowhere;
      continue;
    }
    if (pointed_to == kNowhere) bind(target.window);
    if (!std::exchange(given, true)) {
      give({list.VtxBuffer.begin(), list.VtxBuffer.end()},
           {list.IdxBuffer.begin(), list.IdxBuffer.end()});
    }
    const auto texture = static_cast<GLuint>(command.GetTexID());
    glBindTexture(GL_TEXTURE_2D, texture);
    // Software that plays a graphics card blends the largest picture of all at a cost, to no avail.
    if (texture == page_texture_) glDisable(GL_BLEND);
    if (pointed_to != command.VtxOffset) point_to_vertex(pointed_to = command.VtxOffset);
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                   at_byte(command.IdxOffset * sizeof(ImDrawIdx)));
    if (texture == page_texture_) glEnable(GL_BLEND);
  }
}

}  // namespace attest
