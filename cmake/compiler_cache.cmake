# Takes objects that were compiled before, in this clone or in another, from ccache where it is
# installed (emsdk-setup.sh --for-tests installs it). They are kept beside the compiler.
find_program(ccache ccache)
if(ccache AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # CCACHE_BASEDIR and CCACHE_NOHASHDIR: the path of the clone makes no difference.
  set(launcher ${CMAKE_COMMAND} -E env
    CCACHE_DIR=${attest_cache}/ccache CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1)
  if(EMSCRIPTEN)
    list(APPEND launcher EM_COMPILER_WRAPPER=${ccache})  # emcc itself is a script.
  else()
    list(APPEND launcher ${ccache})
  endif()
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
