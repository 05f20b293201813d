# Turns text files into headers, so that the program carries them with it.
#   embed_shader(marks.vert)           → #include "shaders/marks_vert.h",   shaders::kMarksVert
#   embed_text(samples the-bridge.md)  → #include "samples/the_bridge.h",   samples::kTheBridge
# A header is made again when its text changes. A shader is checked first.

add_library(embedded INTERFACE)  # What includes such a header links to this.

function(embed_text room file)
  cmake_path(GET file STEM LAST_ONLY stem)
  embed_as(${room} ${file} ${stem} "")
endfunction()

function(embed_shader file)
  find_program(GLSLANG glslangValidator REQUIRED)
  string(REPLACE "." "_" stem ${file})
  embed_as(shaders ${file} ${stem} ${GLSLANG})
endfunction()

function(embed_as room file stem checker)
  string(MAKE_C_IDENTIFIER ${stem} stem)
  set(header ${CMAKE_BINARY_DIR}/generated/${room}/${stem}.h)
  if(checker)
    set(check COMMAND ${checker} ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  endif()
  add_custom_command(OUTPUT ${header}
    ${check}
    COMMAND ${CMAKE_COMMAND} -DTEXT=${CMAKE_CURRENT_SOURCE_DIR}/${file} -DHEADER=${header}
            -DROOM=${room} -DSTEM=${stem} -P ${CMAKE_SOURCE_DIR}/.ci/embed_one.cmake
    DEPENDS ${file} ${CMAKE_SOURCE_DIR}/.ci/embed_one.cmake
    COMMENT "Embedding ${file}" VERBATIM)
  add_custom_target(embed_${room}_${stem} DEPENDS ${header})
  add_dependencies(embedded embed_${room}_${stem})
endfunction()
