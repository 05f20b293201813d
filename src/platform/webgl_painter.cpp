#include "platform/webgl_painter.h"

#include <GLES3/gl3.h>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <initializer_list>
#include <utility>

#include "platform/bridge.h"
#include "platform/shader_program.h"

namespace attest {
namespace {

// The attribute locations in shaders/quad.vert.
constexpr GLuint kPlace = 0, kColour = 1, kShape = 2, kSizes = 3;

// The number of vertices and of indices per quad.
constexpr std::size_t kCorners = 4, kTriangleCorners = 6;

// Texels map exactly to pixels, so the texture is not interpolated.
unsigned make_texture(int width, int height) {
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA8, width, height);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  return texture;
}

}  // namespace

WebglPainter::WebglPainter() { make_objects(); }

void WebglPainter::restore() {
  make_objects();
  rasteriser_.forget_texture();
}

void WebglPainter::make_objects() {
  texture_ = make_texture(atlas_size(), atlas_size());
  page_size_ = {};

  static_assert(sizeof(Quad) == 32, "the stride of a vertex");
  glGenVertexArrays(1, &vertex_array_);
  glBindVertexArray(vertex_array_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  indexed_ = 0;
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glVertexAttribPointer(kPlace, 4, GL_FLOAT, GL_FALSE, sizeof(Quad), at_byte(offsetof(Quad, x)));
  glVertexAttribPointer(kColour, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(Quad),
                        at_byte(offsetof(Quad, colour)));
  glVertexAttribIPointer(kShape, 1, GL_UNSIGNED_INT, sizeof(Quad), at_byte(offsetof(Quad, shape)));
  glVertexAttribPointer(kSizes, 2, GL_FLOAT, GL_FALSE, sizeof(Quad), at_byte(offsetof(Quad, a)));
  for (const GLuint attribute : {kPlace, kColour, kShape, kSizes}) {
    glEnableVertexAttribArray(attribute);
  }
}

// Writes each quad four times, once per corner. One mesh with all vertices is drawn much faster
// than thousands of instances of four vertices, above all by software renderers.
void WebglPainter::upload(std::span<const Quad> quads) {
  corners_.clear();
  corners_.reserve(kCorners * quads.size());
  for (const Quad& quad : quads) corners_.insert(corners_.end(), kCorners, quad);
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(corners_.size() * sizeof(Quad)),
               corners_.data(), GL_STREAM_DRAW);
  if (indexed_ >= quads.size()) return;

  indexed_ = std::bit_ceil(std::max<std::size_t>(quads.size(), 512));
  std::vector<std::uint32_t> triangles;
  triangles.reserve(kTriangleCorners * indexed_);
  for (std::size_t i = 0; i < indexed_; ++i) {
    const auto first = static_cast<std::uint32_t>(kCorners * i);
    for (const std::uint32_t corner : {0u, 1u, 2u, 2u, 1u, 3u}) triangles.push_back(first + corner);
  }
  glBufferData(GL_ELEMENT_ARRAY_BUFFER,
               static_cast<GLsizeiptr>(triangles.size() * sizeof triangles.front()),
               triangles.data(), GL_STATIC_DRAW);
}

void WebglPainter::upload_letters() {
  glBindTexture(GL_TEXTURE_2D, texture_);
  rasteriser_.upload();
}

std::uint64_t WebglPainter::page_texture(int width, int height) {
  const Size wanted{static_cast<float>(width), static_cast<float>(height)};
  if (page_size_ != wanted) {
    if (page_size_ != Size{}) glDeleteTextures(1, &page_texture_);
    page_texture_ = make_texture(width, height);
    page_size_ = wanted;
  }
  return page_texture_;
}

void WebglPainter::warm_up() {
  if (std::exchange(warm_, true)) return;
  const Quad nothing;
  draw_quads({&nothing, 1});
  glFlush();
}

// PictureRenderer calls this function while it draws a frame, and restores its own bindings after
// the call.
void WebglPainter::draw_quads(std::span<const Quad> quads) {
  if (quads.empty()) return;
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  upload(quads);
  host_use_program(static_cast<int>(CardProgram::Quads));
  glVertexAttrib2f(kWindowSize, window_.width, window_.height);
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(kTriangleCorners * quads.size()),
                 GL_UNSIGNED_INT, nullptr);
}

}  // namespace attest
