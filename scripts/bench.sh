#!/usr/bin/env bash
# Builds the page and the benchmarks and runs them (see bench/README.md).
#   bench.sh [--quick]
set -euo pipefail
cd "$(dirname "$0")/.."

./emsdk-setup.sh --for-tests --for-bench
. scripts/compiler_cache.sh
log=build/logs/bench.log
mkdir -p build/logs
echo "  Building the page, an empty ImGui page and the native benchmarks."
if ! { scripts/configure.sh web-release && cmake --build --preset web-release --target all empty_imgui &&
       scripts/configure.sh native-release && cmake --build --preset native-release --target attest_bench frame_cost; } >"$log" 2>&1; then
  tail -n 30 "$log" >&2
  printf '\nStopped: the build failed. The complete log is %s.\n' "$log" >&2
  exit 1
fi
build/native-release/bench/attest_bench
node bench/native/instructions.mjs
node bench/speed.mjs "$@"
