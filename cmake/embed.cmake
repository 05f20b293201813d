# Turns text files into C++ headers, to embed them in the program, or into JavaScript modules, to embed
# them in the page.
#   embed_text(samples the-bridge.md)  → #include "samples/the_bridge.h",   samples::kTheBridge
#   embed_shader(marks.vert)           → marks_vert.mjs beside the program; its default export is the text
# The output is updated when the text file changes. Shaders are checked before they are embedded.

add_library(embedded INTERFACE)  # Targets that include such a header link to this one.

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
