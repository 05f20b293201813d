# Turns text files into headers, so that the program carries them with it, or into modules, so that
# the page does.
#   embed_text(samples the-bridge.md)  → #include "samples/the_bridge.h",   samples::kTheBridge
#   embed_shader(marks.vert)           → marks_vert.mjs beside the program; its default is the text
# They are made again when their text changes. A shader is checked first.

add_library(embedded INTERFACE)  # What includes such a header links to this.

function(embed_text room file)
  cmake_path(GET file STEM LAST_ONLY stem)
  string(MAKE_C_IDENTIFIER ${stem} stem)
  embed_as(${room} ${file} ${stem} ${CMAKE_BINARY_DIR}/generated/${room}/${stem}.h "")
endfunction()

function(embed_shader file)
  find_program(GLSLANG glslangValidator REQUIRED)
  string(REPLACE "." "_" stem ${file})
  set(module ${CMAKE_BINARY_DIR}/src/${stem}.mjs)
  embed_as(shaders ${file} ${stem} ${module} ${GLSLANG})
  set_property(GLOBAL APPEND PROPERTY shader_modules ${module})
endfunction()

function(embed_as room file stem to checker)
  if(checker)
    set(check COMMAND ${checker} ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  endif()
  add_custom_command(OUTPUT ${to}
    ${check}
    COMMAND ${CMAKE_COMMAND} -DTEXT=${CMAKE_CURRENT_SOURCE_DIR}/${file} -DTO=${to}
            -DROOM=${room} -DSTEM=${stem} -P ${CMAKE_SOURCE_DIR}/cmake/embed_one.cmake
    DEPENDS ${file} ${CMAKE_SOURCE_DIR}/cmake/embed_one.cmake
    COMMENT "Embedding ${file}" VERBATIM)
  add_custom_target(embed_${room}_${stem} DEPENDS ${to})
  add_dependencies(embedded embed_${room}_${stem})
endfunction()
