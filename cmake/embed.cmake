# Embeds text files. embed_text() turns a file into a C++ header for the program. embed_shader()
# checks a shader and turns it into a JavaScript module for the page.
#   embed_text(samples the-bridge.md)  → #include "samples/the_bridge.h",   samples::kTheBridge
#   embed_shader(marks.vert)           → marks_vert.mjs beside the program; its default export is the text
# A build updates the output when the text file has changed.

add_library(embedded INTERFACE)  # A target that includes a generated header must link to `embedded`.

function(embed_text group file)
  cmake_path(GET file STEM LAST_ONLY stem)
  string(MAKE_C_IDENTIFIER ${stem} stem)
  embed_as(${group} ${file} ${stem} ${CMAKE_BINARY_DIR}/generated/${group}/${stem}.h "")
endfunction()

function(embed_shader file)
  find_program(GLSLANG glslangValidator REQUIRED)
  string(REPLACE "." "_" stem ${file})
  set(module ${CMAKE_BINARY_DIR}/src/${stem}.mjs)
  embed_as(shaders ${file} ${stem} ${module} ${GLSLANG})
  set_property(GLOBAL APPEND PROPERTY shader_modules ${module})
endfunction()

function(embed_as group file stem to checker)
  if(checker)
    set(check COMMAND ${checker} ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  endif()
  add_custom_command(OUTPUT ${to}
    ${check}
    COMMAND ${CMAKE_COMMAND} -DTEXT=${CMAKE_CURRENT_SOURCE_DIR}/${file} -DTO=${to}
            -DGROUP=${group} -DSTEM=${stem} -P ${CMAKE_SOURCE_DIR}/cmake/embed_one.cmake
    DEPENDS ${file} ${CMAKE_SOURCE_DIR}/cmake/embed_one.cmake
    COMMENT "Embedding ${file}" VERBATIM)
  add_custom_target(embed_${group}_${stem} DEPENDS ${to})
  add_dependencies(embedded embed_${group}_${stem})
endfunction()
