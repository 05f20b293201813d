# CMake's toolchain file for the web presets: the Emscripten that emsdk-setup.sh got.
include(${CMAKE_CURRENT_LIST_DIR}/cache.cmake)
if(NOT EXISTS "${attest_cache}/emscripten/emcc")
  message(FATAL_ERROR "Emscripten is not here yet. Run ./emsdk-setup.sh first.")
endif()
include("${attest_cache}/emscripten/cmake/Modules/Platform/Emscripten.cmake")
