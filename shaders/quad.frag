#version 300 es
// Computes the coverage of a pixel from the signed distance between its centre and the edge of a
// shape. At half a pixel inside the edge the coverage is 1, at half a pixel outside it is 0.
//
// A shape consists of all points whose distance from the core of the shape is at most a fixed
// radius. `q` holds the horizontal and the vertical distance of the pixel from the core. All shapes
// then use the same distance formula, which has no branches. Branches would be slow, because a
// software renderer executes both sides of each branch for every pixel.
precision highp float;
precision highp int;

in vec2 at;
flat in vec4 rectangle;  // The rectangle: x, y, width, height in device pixels.
flat in vec4 ink;
flat in uint form;       // attest::Shape.
flat in vec2 measure;    // Quad::a and Quad::b.

out vec4 pixel;

const uint kFill = 0u;
const uint kCorner = 1u;
const uint kPlainLine = 2u;
const uint kWavyLine = 3u;

float covered(float distance) { return clamp(0.5 - distance, 0.0, 1.0); }

void main() {
  bool fill = form == kFill;
  bool corner = form == kCorner;
  bool wavy = form == kWavyLine;
  bool dotted = form > kWavyLine;
  vec2 half_size = 0.5 * rectangle.zw;
  vec2 from = at - rectangle.xy - half_size;  // Offset of the pixel from the rectangle's centre.
  vec2 away = abs(from);
  float half_thick = 0.5 * measure.x;
  uvec2 sides = uvec2(uint(measure.y)) >> uvec2(0u, 1u) & 1u;

  // The core of a rectangle is the rectangle without its round corners. The core of a line is a
  // line segment of thickness zero.
  vec2 reach = vec2(half_size.x, fill ? half_size.y : half_thick);
  bool square = fill && (from.x < 0.0 ? sides.x : sides.y) != 0u;
  float radius = min(square ? 0.0 : fill ? measure.x : half_thick, min(reach.x, reach.y));
  vec2 q = away - reach + radius;

  // The core of a ring is a point: the corner of the rectangle that is the centre of the ring.
  q = corner ? abs(from - (vec2(sides) * 2.0 - 1.0) * half_size) : q;
  vec2 outside = away - half_size;

  // A wave is a series of parabolas, alternately upwards and downwards. Its phase depends on the
  // position in the window, not on the position in the rectangle. Therefore the pieces of a wavy
  // line join. The ends of a wave are round, because a pixel beyond an end uses its distance from
  // the end point.
  float length_of_wave = max(0.0, half_size.x - half_thick);
  float turns = (at.x - from.x + clamp(from.x, -length_of_wave, length_of_wave)) / measure.y;
  float into = fract(2.0 * turns);  // Position in the current half wave, 0 to 1.
  float up = (fract(turns) < 0.5 ? 4.0 : -4.0) * max(0.0, half_size.y - half_thick);
  float slope = 2.0 * up * (1.0 - 2.0 * into) / measure.y;
  float beside = abs(from.y - up * into * (1.0 - into)) * inversesqrt(1.0 + slope * slope);
  q = wavy ? vec2(away.x - length_of_wave, beside) : q;

  // A dotted line is drawn in pieces. The piece that contains the centre of a dot draws the whole
  // dot.
  float dot_at = (floor(at.x / measure.y) + 0.5) * measure.y;
  q = dotted ? vec2(abs(at.x - dot_at), away.y) : q;
  bool elsewhere = dotted && (dot_at < rectangle.x || dot_at >= rectangle.x + rectangle.z);

  float beyond = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
  float ring = max(abs(beyond - rectangle.z + half_thick) - half_thick, max(outside.x, outside.y));
  float cover = elsewhere ? 0.0 : covered(corner ? ring : beyond - (fill ? radius : half_thick));
  pixel = vec4(ink.rgb, ink.a * cover);
}
