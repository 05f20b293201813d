#!/usr/bin/env bash
# Configures a preset. If that fails, deletes the CMake cache of the build folder, which may come from an
# earlier version of the project, and configures again.
#   configure.sh PRESET
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --preset "$1" && exit
echo "Configuring again with an empty cache."
rm -rf "build/$1/CMakeCache.txt" "build/$1/CMakeFiles"
exec cmake --preset "$1"
