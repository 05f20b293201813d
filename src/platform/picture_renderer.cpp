#include "platform/picture_renderer.h"

#include <GLES3/gl3.h>

#include <cstddef>
#include <initializer_list>

#include "imgui.h"
#include "platform/shader_program.h"
#include "shaders/picture_frag.h"
#include "shaders/picture_vert.h"

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

}  // namespace

void PictureRenderer::make_objects() {
  program_ = link_shaders(shaders::kPictureVert, shaders::kPictureFrag);
  window_uniform_ = glGetUniformLocation(program_, "window");
  glGenVertexArrays(1, &vertex_array_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (const GLuint attribute : {kPlace, kTexel, kColour}) glEnableVertexAttribArray(attribute);
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
  glUseProgram(program_);
  glUniform2f(window_uniform_, window.width, window.height);
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
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

void PictureRenderer::draw(const ImDrawData& picture, Size window) {
  for (ImTextureData* texture : *picture.Textures) bring_up_to_date(*texture);

  glEnable(GL_BLEND);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  glEnable(GL_SCISSOR_TEST);
  bind(window);
  for (const ImDrawList* list : picture.CmdLists) {
    glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data,
                 GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data,
                 GL_STREAM_DRAW);
    constexpr unsigned kNowhere = ~0u;
    unsigned pointed_to = kNowhere;
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback != nullptr) {
        command.UserCallback(list, &command);
        bind(window);
        pointed_to = kNowhere;
        continue;
      }
      const ImVec4& clip = command.ClipRect;
      if (clip.z <= clip.x || clip.w <= clip.y) continue;
      glScissor(static_cast<int>(clip.x), static_cast<int>(window.height - clip.w),
                static_cast<int>(clip.z - clip.x), static_cast<int>(clip.w - clip.y));
      glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
      if (pointed_to != command.VtxOffset) point_to_vertex(pointed_to = command.VtxOffset);
      glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                     at_byte(command.IdxOffset * sizeof(ImDrawIdx)));
    }
  }
}

}  // namespace attest
