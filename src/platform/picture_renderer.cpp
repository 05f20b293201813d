#include "platform/picture_renderer.h"

#include <GLES3/gl3.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "base/hash.h"
#include "imgui.h"
#include "platform/bridge.h"
#include "platform/shader_program.h"
#include "render/palette.h"
#include "render/solid_pixels.h"
#include "ui/page_picture.h"
#include "ui/shape_batch.h"

namespace attest {
namespace {

// What the shader's `layout(location = …)` say.
constexpr GLuint kPlace = 0, kTexel = 1, kColour = 2;

static_assert(sizeof(ImDrawIdx) == 2, "indices are drawn as unsigned shorts");

// How ImGui draws a rectangle.
constexpr int kTriangleIndices = 3, kQuadIndices = 6;
constexpr int kQuadCorners[kQuadIndices] = {0, 1, 2, 0, 2, 3};

// Pixels: to clear fewer costs more calls than it saves.
constexpr float kWorthClearing = 2000, kWorthClearingOfShape = 400;

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

Rect bounds_of(const Quad& quad) {
  const float beyond = reach_beyond(quad);
  return {quad.x - beyond, quad.y - beyond, quad.width + 2 * beyond, quad.height + 2 * beyond};
}

// Most edges are at most half a pixel soft.
Rect inked_by(const Quad& quad) {
  if (quad.shape != Shape::Fill && quad.shape != Shape::PlainLine) return bounds_of(quad);
  return {quad.x - 0.5f, quad.y - 0.5f, quad.width + 1, quad.height + 1};
}

// The larger part of `solid` beside `other`, in whole pixels.
Rect without(const Rect& solid, const Rect& other) {
  const Rect shared = common(solid, other);
  if (is_empty(shared)) return solid;
  const float left = std::floor(shared.x), right = std::ceil(shared.right());
  return left - solid.x > solid.right() - right
             ? Rect{solid.x, solid.y, left - solid.x, solid.height}
             : Rect{right, solid.y, solid.right() - right, solid.height};
}

float area(const Rect& rect) { return rect.width * rect.height; }

void clip_to(const Rect& place, Size window, int x, int y) {
  glScissor(static_cast<int>(place.x) + x, static_cast<int>(window.height - place.bottom()) + y,
            static_cast<int>(place.width), static_cast<int>(place.height));
}

// `colour` as ImGui packs it.
void clear(const Rect& place, ImU32 colour, Size window, int x = 0, int y = 0) {
  if (is_empty(place)) return;
  const auto part = [&](int shift) { return static_cast<float>((colour >> shift) & 0xFFu) / 255; };
  clip_to(place, window, x, y);
  glClearColor(part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

// Clears a place but for the part of it that is drawn over in any case: that is half of the work.
void clear_around(const Rect& place, const Rect& covered, ImU32 colour, Size window) {
  if (is_empty(covered)) return clear(place, colour, window);
  const float top = covered.y, bottom = covered.bottom(), left = covered.x, right = covered.right();
  clear({place.x, place.y, place.width, top - place.y}, colour, window);
  clear({place.x, bottom, place.width, place.bottom() - bottom}, colour, window);
  clear({place.x, top, left - place.x, covered.height}, colour, window);
  clear({right, top, place.right() - right, covered.height}, colour, window);
}

// The rectangle of whole pixels in one opaque colour that these six indices draw, if they do. Its
// corners are in order, and take a single texel: the white one.
Rect solid_rectangle(const ImDrawVert* vertices, const ImDrawIdx* index) {
  for (int i = 1; i < kQuadIndices; ++i) {
    if (index[i] - index[0] != kQuadCorners[i]) return {};
  }
  const ImDrawVert* corner = vertices + index[0];
  const ImVec2 from = corner[0].pos, to = corner[2].pos;
  const bool level = corner[1].pos.x == to.x && corner[1].pos.y == from.y &&
                     corner[3].pos.x == from.x && corner[3].pos.y == to.y;
  const bool whole = std::floor(from.x) == from.x && std::floor(from.y) == from.y &&
                     std::floor(to.x) == to.x && std::floor(to.y) == to.y;
  const bool opaque = corner[0].col >= IM_COL32_A_MASK && corner[0].col == corner[2].col;
  if (!level || !whole || !opaque || corner[0].uv.x != corner[2].uv.x) return {};
  return {from.x, from.y, to.x - from.x, to.y - from.y};
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
                           Colour paper, Size window) {
  paper_ = paper;
  page_texture_ = page == nullptr ? 0 : static_cast<unsigned>(page->texture());
  if (page != nullptr) draw_page(*page, window);

  find_changes(picture, page, look, window);
  glViewport(0, 0, static_cast<int>(window.width), static_cast<int>(window.height));
  for (const Rect& place : changes_) {
    clear_around(place, page == nullptr ? Rect{} : common(place, page->shown()), packed(paper_),
                 window);
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      draw_list(*picture.CmdLists[static_cast<int>(i)], {window, place}, &shown_[i].commands);
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
    clear(part.place, packed(paper_), window, target.x, target.y);
    draw_list(page.list(), target);
  }
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

void PictureRenderer::add_pieces(const ImDrawList& list, const ImDrawCmd& command, Pieces& pieces) {
  const Rect clip = rect_of(command.ClipRect);
  Rect& all = pieces.commands.emplace_back();
  const auto add = [&](float left, float top, float right, float bottom, std::uint64_t hash) {
    const float x = std::floor(left), y = std::floor(top);
    const Rect place = common({x, y, std::ceil(right) - x, std::ceil(bottom) - y}, clip);
    if (is_empty(place)) return;
    all = around(all, place);
    pieces.push_back({hash_of_bytes(place, hash), place});
  };
  if (command.UserCallback != nullptr) {  // No others are there.
    for (const Quad& quad : *static_cast<const ShapeBatch*>(command.UserCallbackData)->quads) {
      const Rect bounds = bounds_of(quad);
      add(bounds.x, bounds.y, bounds.right(), bounds.bottom(), hash_of_bytes(quad, 0));
    }
    return;
  }
  const ImDrawVert* vertices = list.VtxBuffer.begin() + command.VtxOffset;
  const ImDrawIdx* index = list.IdxBuffer.begin() + command.IdxOffset;
  for (const ImDrawIdx* end = index + command.ElemCount; index < end;) {
    float left = clip.right(), top = clip.bottom(), right = clip.x, bottom = clip.y;
    std::uint64_t hash = command.TexRef._TexID;
    for (const ImDrawIdx* piece_end = std::min(end, index + kQuadIndices); index < piece_end;) {
      const ImDrawVert& corner = vertices[*index++];
      left = std::min(left, corner.pos.x), right = std::max(right, corner.pos.x);
      top = std::min(top, corner.pos.y), bottom = std::max(bottom, corner.pos.y);
      hash = hash_of_bytes(corner, hash);
    }
    add(left, top, right, bottom, hash);
  }
}

void PictureRenderer::find_changes(const ImDrawData& picture, const PagePicture* page,
                                   std::uint64_t look, Size window) {
  changes_.clear();
  const bool all = shown_.empty() || look != look_;
  look_ = look;
  const auto lists = static_cast<std::size_t>(picture.CmdLists.Size);
  shown_.resize(std::max(shown_.size(), lists));
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    const Pieces before = std::exchange(shown_[i], {});
    if (i < lists) {
      const ImDrawList& list = *picture.CmdLists[static_cast<int>(i)];
      for (const ImDrawCmd& command : list.CmdBuffer) add_pieces(list, command, shown_[i]);
    }
    compare(before, shown_[i]);
  }
  shown_.resize(lists);
  if (page != nullptr) {
    for (const PagePicture::Part& part : page->parts()) {
      add_change(common(part.place, page->shown()));
    }
  }
  if (all) changes_ = {{0, 0, window.width, window.height}};
}

// Finds the pieces of both that are the same and in the same order; what stands there otherwise is
// drawn anew.
void PictureRenderer::compare(const Pieces& before, const Pieces& now) {
  std::size_t next = 0;  // Of those before.
  while (next < std::min(before.size(), now.size()) && before[next].hash == now[next].hash) ++next;
  if (next == before.size() && next == now.size()) return;

  std::vector<bool> kept_before(before.size()), kept_now(now.size());
  for (std::size_t i = 0; i < next; ++i) kept_before[i] = kept_now[i] = true;
  known_.clear();
  for (std::size_t i = next; i < before.size(); ++i) {
    known_.emplace(before[i].hash, static_cast<std::uint32_t>(i));
  }
  for (std::size_t i = next; i < now.size(); ++i) {
    const auto [first, last] = known_.equal_range(now[i].hash);
    const auto found =
        std::find_if(first, last, [&](const auto& one) { return one.second >= next; });
    if (found == last) continue;
    kept_before[found->second] = kept_now[i] = true;
    next = found->second + 1;
  }
  add_changes(before, kept_before);
  add_changes(now, kept_now);
}

// Neighbours are drawn as one; the two ends of a toolbar are not.
void PictureRenderer::add_changes(const Pieces& pieces, const std::vector<bool>& kept) {
  Rect place;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (kept[i]) continue;
    const Rect& piece = pieces[i].place;
    const Rect both = around(place, piece);
    if (!is_empty(place) && area(both) > 2 * (area(place) + area(piece)) + kWorthClearing) {
      add_change(std::exchange(place, piece));
    } else {
      place = both;
    }
  }
  add_change(place);
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
                                const std::vector<Rect>* commands) {
  bool bound = false, given = false;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const auto number = static_cast<std::size_t>(&command - list.CmdBuffer.begin());
    const Rect place = common(commands == nullptr ? rect_of(command.ClipRect) : (*commands)[number],
                              target.bounds);
    if (is_empty(place) || (command.UserCallback == nullptr && command.ElemCount == 0)) continue;
    if (command.UserCallback != nullptr) {
      draw_shapes(*static_cast<const ShapeBatch*>(command.UserCallbackData), place, target);
      bound = false;
      continue;
    }
    if (!std::exchange(bound, true)) bind(target.window);
    if (!std::exchange(given, true)) {
      give({list.VtxBuffer.begin(), list.VtxBuffer.end()},
           {list.IdxBuffer.begin(), list.IdxBuffer.end()});
    }
    draw_command(list, command, place, target);
  }
}

// What is cleared is so before all that is drawn: so it is no more than none of the shapes below it
// reaches.
void PictureRenderer::draw_shapes(const ShapeBatch& shapes, const Rect& place,
                                  const Target& target) {
  uncleared_.clear();
  for (const Quad& quad : *shapes.quads) {
    Rect solid = solid_pixels(quad);
    for (std::size_t i = 0; i < uncleared_.size() && area(solid) >= kWorthClearingOfShape; ++i) {
      solid = without(solid, inked_by(uncleared_[i]));
    }
    if (area(solid) < kWorthClearingOfShape) {
      uncleared_.push_back(quad);
      continue;
    }
    clear(common(solid, place), packed(quad.colour), target.window, target.x, target.y);
    add_ends(quad, solid, uncleared_);
  }
  clip_to(place, target.window, target.x, target.y);
  shapes.painter->draw_quads(uncleared_);
}

void PictureRenderer::draw_command(const ImDrawList& list, const ImDrawCmd& command,
                                   const Rect& place, const Target& target) const {
  const auto texture = static_cast<GLuint>(command.GetTexID());
  glBindTexture(GL_TEXTURE_2D, texture);
  point_to_vertex(command.VtxOffset);
  const ImDrawVert* vertices = list.VtxBuffer.begin() + command.VtxOffset;
  const ImDrawIdx* indices = list.IdxBuffer.begin() + command.IdxOffset;
  const int count = static_cast<int>(command.ElemCount);
  int from = 0;
  const auto draw_to = [&](int end) {
    if (end == from) return;
    clip_to(place, target.window, target.x, target.y);
    glDrawElements(GL_TRIANGLES, end - from, GL_UNSIGNED_SHORT,
                   at_byte((command.IdxOffset + static_cast<unsigned>(from)) * sizeof(ImDrawIdx)));
  };
  // Software that plays a graphics card blends the largest picture of all at a cost, to no avail.
  if (texture == page_texture_) glDisable(GL_BLEND);
  for (int i = 0; i + kQuadIndices <= count; i += kTriangleIndices) {
    const Rect solid = common(solid_rectangle(vertices, indices + i), place);
    if (is_empty(solid) || area(solid) < kWorthClearing) continue;
    draw_to(i);
    clear(solid, vertices[indices[i]].col, target.window, target.x, target.y);
    from = i + kQuadIndices;
  }
  draw_to(count);
  if (texture == page_texture_) glEnable(GL_BLEND);
}

}  // namespace attest
