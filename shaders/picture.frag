#version 300 es
// Glyphs are white in the texture and are tinted with the text's colour. Colour glyphs such as
// emoji have their own colours and are tinted with white.
precision mediump float;

uniform sampler2D letters;

in highp vec2 from;
in vec4 tint;

out vec4 pixel;

void main() { pixel = tint * texture(letters, from); }
