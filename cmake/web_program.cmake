# web_program(name): how a program for the browser is linked. The page's own
# program and the empty one it is measured against share every flag.
function(web_program name)
  set_target_properties(${name} PROPERTIES SUFFIX .mjs)
  target_link_options(${name} PRIVATE
    -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web
    -sFILESYSTEM=0                   # Files come through the page.
    -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=512KB
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sGL_ENABLE_GET_PROC_ADDRESS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sSTRICT -sAUTO_JS_LIBRARIES -sAUTO_NATIVE_LIBRARIES
    -sDISABLE_EXCEPTION_THROWING=1
    -sINCOMING_MODULE_JS_API=[] -sEXPORTED_RUNTIME_METHODS=[HEAPU8]
    $<IF:$<CONFIG:Release>,-Oz;-flto;-sGL_TRACK_ERRORS=0,-O1;-g;-sASSERTIONS>)
endfunction()

# bundle_command(variable program page site): puts into `variable` the command that makes the folder
# `site` of the folder `page` and the program, as small as it can be.
function(bundle_command variable program page site)
  find_program(NODE node REQUIRED)
  set(tools ${attest_cache}/bundler)
  if(NOT EXISTS ${tools}/package.json)
    message(FATAL_ERROR "What bundles the page is not here yet. Run ./emsdk-setup.sh first.")
  endif()
  set(${variable}
    COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/scripts/bundle.mjs ${page} $<TARGET_FILE:${program}> ${site} ${tools}
    PARENT_SCOPE)
endfunction()
