#version 300 es
// Four vertices with equal attributes form one shape. Its rectangle is in device pixels, y
// downwards. The shader moves each vertex to a corner half a pixel outside the rectangle, so that
// an edge between two pixels can be antialiased.
precision highp float;
precision highp int;

layout(location = 0) in vec4 place;   // The rectangle: x, y, width, height in device pixels.
// The colour 0xRRGGBBAA in little-endian order: alpha is the first byte.
layout(location = 1) in vec4 colour;
layout(location = 2) in uint shape;   // attest::Shape.
layout(location = 3) in vec2 sizes;   // Quad::a and Quad::b.
// The window's size in device pixels, the same for all vertices.
layout(location = 4) in vec2 window;

out vec2 at;               // Position of the pixel from the window's top left.
flat out vec4 rectangle;
flat out vec4 ink;
flat out uint form;
flat out vec2 measure;

const uint kWavyLine = 3u, kDottedLine = 4u;

void main() {
  // A dot whose centre is inside the rectangle may extend half a diameter beyond the rectangle. A
  // steep wave may extend half a pixel beyond the rectangle.
  float margin = 0.5 + (shape == kDottedLine ? 0.5 * sizes.x : shape == kWavyLine ? 0.5 : 0.0);
  vec2 corner = vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1);
  at = place.xy - margin + corner * (place.zw + 2.0 * margin);
  rectangle = place;
  ink = colour.abgr;
  form = shape;
  measure = sizes;
  gl_Position = vec4(at / window * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
