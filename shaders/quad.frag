#version 300 es
// How much of a pixel a shape covers, from the distance of the pixel's middle to the
// shape's edge: half a pixel inside is all of it, half a pixel outside is nothing.
precision highp float;
precision highp int;

in vec2 at;
flat in vec4 rectangle;  // x, y, width, height in device pixels.
flat in vec4 ink;
flat in uint form;       // attest::Shape.
flat in vec2 measure;    // Quad::a and Quad::b.

out vec4 pixel;

const uint kFill = 0u;
const uint kCorner = 1u;
const uint kPlainLine = 2u;
const uint kWavyLine = 3u;
const float kTurn = 6.28318530718;

float covered(float distance) { return clamp(0.5 - distance, 0.0, 1.0); }

// To the edge of a rectangle around the origin; negative inside.
float to_rounded(vec2 from, vec2 half_size, float radius) {
  float r = min(radius, min(half_size.x, half_size.y));
  vec2 beyond = abs(from) - half_size + r;
  return length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - r;
}

void main() {
  vec2 half_size = 0.5 * rectangle.zw;
  vec2 from = at - rectangle.xy - half_size;  // From the middle of the rectangle.
  float cover;

  if (form == kFill) {
    bool square = (uint(measure.y) & (from.x < 0.0 ? 1u : 2u)) != 0u;
    cover = covered(to_rounded(from, half_size, square ? 0.0 : measure.x));
  } else if (form == kCorner) {
    vec2 middle = (vec2(float(uint(measure.y) & 1u), float(uint(measure.y) >> 1)) * 2.0 - 1.0) * half_size;
    float ring = abs(length(from - middle) - rectangle.z + 0.5 * measure.x) - 0.5 * measure.x;
    cover = covered(ring) * covered(to_rounded(from, half_size, 0.0));
  } else if (form == kPlainLine) {
    cover = covered(to_rounded(from, vec2(half_size.x, 0.5 * measure.x), 0.5 * measure.x));
  } else if (form == kWavyLine) {
    // The phase comes from the window, not from the rectangle, so that pieces of one line join.
    // Beyond its ends it is as far away as its last points are: so they are round.
    float rise = max(0.0, half_size.y - 0.5 * measure.x);
    float reach = max(0.0, half_size.x - 0.5 * measure.x);
    float beside = clamp(from.x, -reach, reach);
    float angle = (at.x - from.x + beside) / measure.y * kTurn;
    float slope = rise * cos(angle) * kTurn / measure.y;
    float away = abs(from.y - rise * sin(angle)) * inversesqrt(1.0 + slope * slope);
    cover = covered(length(vec2(from.x - beside, away)) - 0.5 * measure.x);
  } else {
    // A dot belongs to the piece of line that holds its middle, and is drawn whole.
    float middle = (floor(at.x / measure.y) + 0.5) * measure.y - rectangle.x;
    float away = length(vec2(at.x - rectangle.x - middle, from.y));
    cover = middle >= 0.0 && middle < rectangle.z ? covered(away - 0.5 * measure.x) : 0.0;
  }
  pixel = vec4(ink.rgb, ink.a * cover);
}
