#version 300 es
// Draws ImGui's triangles. Their coordinates are in device pixels, with y downwards.
precision highp float;

layout(location = 0) in vec2 place;
layout(location = 1) in vec2 texel;   // Texture coordinates, 0 to 1.
layout(location = 2) in vec4 colour;
// The window's size in device pixels, the same for all vertices.
layout(location = 4) in vec2 window;

out vec2 from;
out vec4 tint;

void main() {
  from = texel;
  tint = colour;
  gl_Position = vec4(place / window * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
