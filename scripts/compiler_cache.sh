# Sourced by the scripts that compile. Objects that were compiled before, in this clone or in
# another, come from ccache where it is installed; they are kept beside the compiler.
if command -v ccache >/dev/null; then
  export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache EM_COMPILER_WRAPPER=ccache
  export CCACHE_DIR=${ATTEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/attest}/ccache
  export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 # The folder of the clone makes no difference.
fi
