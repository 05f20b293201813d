#version 300 es
// Letters are white in the texture and take the text's colour; pictures of letters bring their own
// colours and are tinted with white.
precision mediump float;

uniform sampler2D letters;

in highp vec2 from;
in vec4 tint;

out vec4 pixel;

void main() { pixel = tint * texture(letters, from); }
