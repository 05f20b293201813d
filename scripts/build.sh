#!/usr/bin/env bash
# Builds the page as it is shipped; gets what is missing first. Quiet unless it fails.
set -euo pipefail
cd "$(dirname "$0")/.."

./emsdk-setup.sh
mkdir -p build/logs
log=build/logs/web-release.log
echo "  Building the page (the first time also Emscripten's own libraries: some minutes)."
if ! { scripts/configure.sh web-release && cmake --build --preset web-release; } >"$log" 2>&1; then
  tail -n 30 "$log" >&2
  printf '\nStopped: the page does not build. The whole log is %s.\n' "$log" >&2
  exit 1
fi
sed -n '/^KiB /,/^total /p' "$log" | tee build/logs/size.new
if [ -s build/logs/size.new ]; then mv build/logs/size.new build/logs/size.txt; else cat build/logs/size.txt; fi
