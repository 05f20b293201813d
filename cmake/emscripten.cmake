# The CMake toolchain file of the web presets: uses the Emscripten installed by emsdk-setup.sh.
include(${CMAKE_CURRENT_LIST_DIR}/cache.cmake)
if(NOT EXISTS "${attest_cache}/emscripten/emcc")
  message(FATAL_ERROR "Emscripten is not installed. Run ./emsdk-setup.sh first.")
endif()
include("${attest_cache}/emscripten/cmake/Modules/Platform/Emscripten.cmake")
