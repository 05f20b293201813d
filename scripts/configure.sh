#!/usr/bin/env bash
# Configures a preset. A folder in which that fails, as an earlier state of the project has set it up
# in another way, is configured anew.
#   configure.sh PRESET
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --preset "$1" && exit
echo "Once more, from the beginning."
rm -rf "build/$1/CMakeCache.txt" "build/$1/CMakeFiles"
exec cmake --preset "$1"
