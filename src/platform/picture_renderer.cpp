#include "platform/picture_renderer.h"

#include <GLES3/gl3.h>

#include <cstddef>
#include <initializer_list>
#include <utility>

#include "base/hash.h"
#include "imgui.h"
#include "platform/bridge.h"
#include "platform/shader_program.h"
#include "ui/reading/draw_target.h"
#include "ui/reading/page_picture.h"
#include "ui/reading/shape_batch.h"

namespace attest {
namespace {

// The attribute locations in the shader.
constexpr GLuint kPlace = 0, kTexel = 1, kColour = 2;

static_assert(sizeof(ImDrawIdx) == 2, "indices are drawn as unsigned shorts");

void set_clip(const PixelRect& pixels) {
  glScissor(pixels.x, pixels.y, pixels.width, pixels.height);
}

void clear(const DrawTarget& target, Colour paper) {
  const auto part = [&](int shift) {
    return static_cast<float>((paper.rgba >> shift) & 0xFFu) / 255;
  };
  set_clip(pixels_of(target.bounds, target));
  glClearColor(part(24), part(16), part(8), 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

void set_viewport(const DrawTarget& target) {
  glViewport(target.x, target.y, static_cast<int>(target.window.width),
             static_cast<int>(target.window.height));
}

}  // namespace

void PictureRenderer::make_objects() {
  glGenVertexArrays(1, &vertex_array_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glGenFramebuffers(1, &page_buffer_);
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (const GLuint attribute : {kPlace, kTexel, kColour}) glEnableVertexAttribArray(attribute);

  glEnable(GL_BLEND);
  // The render target is opaque, and blending keeps it opaque.
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glEnable(GL_SCISSOR_TEST);
  shown_.forget();
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

// Lets the attributes start at vertex `first`, because the 16-bit indices of a draw command are
// relative to its first vertex.
void PictureRenderer::point_to_vertex(unsigned first) const {
  const unsigned long start = first * sizeof(ImDrawVert);
  glVertexAttribPointer(kPlace, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert),
                        at_byte(start + offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(kTexel, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert),
                        at_byte(start + offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(kColour, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ImDrawVert),
                        at_byte(start + offsetof(ImDrawVert, col)));
}

void PictureRenderer::draw(const ImDrawData& picture, PagePicture* page, Colour paper,
                           Size window) {
  const Rect changed = shown_.replace(picture, page, paper, window);
  if (page != nullptr) draw_page(*page, paper, window);
  if (changed.width <= 0 || changed.height <= 0) return;
  const DrawTarget target{window, changed};
  set_viewport(target);
  clear(target, paper);
  for (const ImDrawList* list : picture.CmdLists) draw_list(*list, target);
}

void PictureRenderer::draw_page(PagePicture& page, Colour paper, Size window) {
  page.drawn();
  if (page.parts().empty()) return;
  glBindFramebuffer(GL_FRAMEBUFFER, page_buffer_);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D,
                         static_cast<GLuint>(page.texture()), 0);
  for (const DrawTarget& target : changed_parts(page, window)) {
    set_viewport(target);
    clear(target, paper);
    draw_list(page.list(), target);
  }
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

void PictureRenderer::draw_list(const ImDrawList& list, const DrawTarget& target) const {
  bool bound = false, given = false;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const PixelRect clip = clip_of(command, target);
    if (clip.width == 0 || (command.UserCallback == nullptr && command.ElemCount == 0)) continue;
    set_clip(clip);
    // Every callback in the draw lists stands for a batch of shapes (ShapeBatch).
    if (command.UserCallback != nullptr) {
      const auto& shapes = *static_cast<const ShapeBatch*>(command.UserCallbackData);
      shapes.painter->draw_quads(*shapes.quads);
      bound = false;
      continue;
    }
    if (!std::exchange(bound, true)) bind(target.window);
    if (!std::exchange(given, true)) {
      give({list.VtxBuffer.begin(), list.VtxBuffer.end()},
           {list.IdxBuffer.begin(), list.IdxBuffer.end()});
    }
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
    point_to_vertex(command.VtxOffset);
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                   at_byte(command.IdxOffset * sizeof(ImDrawIdx)));
  }
}

}  // namespace attest
