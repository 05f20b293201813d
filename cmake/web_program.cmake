# web_program(name): sets the link options of a program for the browser. Attest uses these options,
# and so does the empty ImGui page that benchmarks compare with Attest.
function(web_program name)
  set_target_properties(${name} PROPERTIES SUFFIX .mjs)
  target_link_options(${name} PRIVATE
    -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web
    -sFILESYSTEM=0                   # The page passes files to the program, so the program needs no file system.
    -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=512KB
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sGL_ENABLE_GET_PROC_ADDRESS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sSTRICT -sAUTO_JS_LIBRARIES -sAUTO_NATIVE_LIBRARIES
    -sDISABLE_EXCEPTION_THROWING=1
    -sINCOMING_MODULE_JS_API=[] -sEXPORTED_RUNTIME_METHODS=[HEAPU8]
    $<IF:$<CONFIG:Release>,-Oz;-flto;-sGL_TRACK_ERRORS=0,-O1;-g;-sASSERTIONS>)
endfunction()

# bundle_command(variable program page site): sets `variable` to the command that bundles the folder
# `page` and the program into the folder `site`.
function(bundle_command variable program page site)
  find_program(NODE node REQUIRED)
  set(tools ${attest_cache}/bundler)
  if(NOT EXISTS ${tools}/package.json)
    message(FATAL_ERROR "The bundler is not installed. Run ./emsdk-setup.sh first.")
  endif()
  set(${variable}
    COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/scripts/bundle.mjs ${page} $<TARGET_FILE:${program}> ${site} ${tools}
    PARENT_SCOPE)
endfunction()
