#!/usr/bin/env bash
# Builds the page as it ships, after installing missing tools. Prints the build log only on failure.
set -euo pipefail
cd "$(dirname "$0")/.."

./emsdk-setup.sh
. scripts/compiler_cache.sh
mkdir -p build/logs
log=build/logs/web-release.log
echo "  Building the page. The first build also compiles Emscripten's libraries, which takes some minutes."
if ! { scripts/configure.sh web-release && cmake --build --preset web-release; } >"$log" 2>&1; then
  tail -n 30 "$log" >&2
  printf '\nStopped: the build of the page failed. The complete log is %s.\n' "$log" >&2
  exit 1
fi
sed -n '/^KiB /,/^total /p' "$log" | tee build/logs/size.new
if [ -s build/logs/size.new ]; then mv build/logs/size.new build/logs/size.txt; else cat build/logs/size.txt; fi
