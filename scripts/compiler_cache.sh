# Sourced by the scripts that compile. If ccache is installed, it supplies the object files that this
# clone or another clone has compiled before. Its cache is in the folder in which emsdk-setup.sh keeps
# the compiler.
if command -v ccache >/dev/null; then
  export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache EM_COMPILER_WRAPPER=ccache
  export CCACHE_DIR=${ATTEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/attest}/ccache
  export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 # Clones in different folders share object files.
fi
