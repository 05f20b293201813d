# embed.cmake runs this script for each file. The script writes the file TO, which defines a
# constant with the content of the file TEXT.
cmake_minimum_required(VERSION 3.24)
file(READ ${TEXT} text)
cmake_path(GET TEXT FILENAME file)
if(GROUP STREQUAL shaders)
  foreach(special IN ITEMS "\\" "`" "$")  # Escapes the characters that have a meaning in a template literal.
    string(REPLACE "${special}" "\\${special}" text "${text}")
  endforeach()
  file(WRITE ${TO} "// Made from ${file} by the build. Change that file, not this one.
export default `${text}`;
")
  return()
endif()
if(GROUP STREQUAL wording)
  # The comments are only for the people who edit the table.
  string(REGEX REPLACE "\n+(#[^\n]*\n+)*" "\n" text "\n${text}")
endif()
string(REPLACE "_" ";" words "${STEM}")
set(name k)
foreach(word IN LISTS words)
  string(SUBSTRING "${word}" 0 1 first)
  string(SUBSTRING "${word}" 1 -1 rest)
  string(TOUPPER "${first}" first)
  string(APPEND name "${first}${rest}")
endforeach()
file(WRITE ${TO} "// Made from ${file} by the build. Change that file, not this one.
#pragma once

// The standard requires compilers to support only 65,536 characters. GCC and Clang support more.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored \"-Woverlength-strings\"
namespace attest::${GROUP} {
inline constexpr char ${name}[] = R\"embedded(${text})embedded\";
}  // namespace attest::${GROUP}
#pragma GCC diagnostic pop
")
