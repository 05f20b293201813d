# Run by embed.cmake for one file: writes HEADER, a constant that holds TEXT.
cmake_minimum_required(VERSION 3.24)
file(READ ${TEXT} text)
string(REGEX REPLACE "(^|_)([A-Za-z0-9])" "_\\2" name ${STEM})
string(REPLACE "_" ";" words "${STEM}")
set(name k)
foreach(word IN LISTS words)
  string(SUBSTRING "${word}" 0 1 first)
  string(SUBSTRING "${word}" 1 -1 rest)
  string(TOUPPER "${first}" first)
  string(APPEND name "${first}${rest}")
endforeach()
cmake_path(GET TEXT FILENAME file)
file(WRITE ${HEADER} "// Made from ${file} by the build. Change that file, not this one.
#pragma once

namespace attest::${ROOM} {
inline constexpr char ${name}[] = R\"embedded(${text})embedded\";
}  // namespace attest::${ROOM}
")
