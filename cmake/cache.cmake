# Sets attest_cache, the folder in which emsdk-setup.sh keeps the compiler and the sources.
if(DEFINED ENV{ATTEST_CACHE})
  set(attest_cache "$ENV{ATTEST_CACHE}")
elseif(DEFINED ENV{XDG_CACHE_HOME})
  set(attest_cache "$ENV{XDG_CACHE_HOME}/attest")
else()
  set(attest_cache "$ENV{HOME}/.cache/attest")
endif()
