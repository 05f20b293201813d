#!/usr/bin/env bash
# Runs every check and every test of Attest as stages, one output line each. The output of a stage
# goes to build/logs; its end is printed if the stage fails. At the end the script prints (1) the
# skipped tests with their reasons, (2) the slowest tests, (3) the seconds of each stage, (4) the
# failed tests and checks, (5) the counts, in the last line. The most important results come last,
# because a log is often cut at its beginning.
#
# The counts include doctest's cases (natively and in Node), the unit tests of web/, the fuzz targets
# and the end-to-end tests. Each failed check counts as one failed test.
#
# Every test runner prints these lines:
#   took SECONDS s: NAME                      for every test, or for the slow ones
#   skipped NAME (REASON)
#   failed NAME
#   unsteady NAME: WHY                        for a test that failed once and ran again
#   KIND: N passed, N failed, N skipped
#
# Each fuzz target runs for 30 seconds. `scripts/fuzz.sh --seconds 3600` runs each for an hour.
set -uo pipefail
cd "$(dirname "$0")/.."
export CMAKE_COLOR_DIAGNOSTICS=OFF CLICOLOR=0 CI=1

passed=0
failed=0
skipped=0
logs=build/logs
mkdir -p $logs

log_of() { echo "$logs/$(echo "$1" | tr -cs 'A-Za-z\n' '-').log"; }

# begin NAME COMMAND…: starts a stage in the background; `stage NAME` waits for it later.
begun=() # Entries of the form "PROCESS START NAME".
begin() {
  local name=$1
  shift
  "$@" >"$(log_of "$name")" 2>&1 </dev/null &
  begun+=("$! $SECONDS $name")
}
begun_as() { printf '%s\n' "${begun[@]:-}" | grep " $1\$"; }
trap 'kill $(jobs -p) 2>/dev/null' EXIT

durations=() # Entries of the form "SECONDS s NAME".

# stage NAME COMMAND…: runs a stage, or waits for its end if `begin` has started it. Prints the result
# and the duration of the stage.
stage() {
  local name=$1 log ok=yes process began=$SECONDS
  log=$(log_of "$name")
  shift
  printf '%-46s' "$name"
  if begun_as "$name" >/dev/null; then
    read -r process began _ <<<"$(begun_as "$name")"
    wait "$process" || ok=no
  else
    "$@" >"$log" 2>&1 </dev/null || ok=no
  fi
  durations+=("$((SECONDS - began)) s $name")
  if [ $ok = yes ]; then
    printf 'ok      %4d s\n' $((SECONDS - began))
    return 0
  fi
  printf 'FAILED  %4d s   %s\n' $((SECONDS - began)) "$log"
  tail -n 40 "$log" | sed 's/^/    /'
  return 1
}

# check NAME COMMAND…: runs a stage without tests. A failure counts as one failed test.
faults=() # Names of the failed checks, and of the stages that ended early.
check() {
  stage "$@" && return
  failed=$((failed + 1))
  faults+=("$1: $(tail -n 4 "$(log_of "$1")" | tr -s '\n ' ' ' | cut -c 1-600)")
  return 1
}

# tests NAME KIND [COMMAND…]: runs a stage with tests, and adds up the counts in its line "KIND: …".
stages=()
tests() {
  local name=$1 kind=$2 ok=yes counts good bad left_out
  shift 2
  stages+=("$name")
  stage "$name" "$@" || ok=no
  counts=$(LC_ALL=C sed -nE "s/^$kind: ([0-9]+) passed, ([0-9]+) failed, ([0-9]+) skipped.*/\1 \2 \3/p" "$(log_of "$name")")
  read -r good bad left_out <<<"$counts"
  passed=$((passed + ${good:-0}))
  failed=$((failed + ${bad:-0}))
  skipped=$((skipped + ${left_out:-0}))
  # A run that ended early counts as failed, whatever it printed.
  if [ $ok = no ] && [ "${bad:-0}" = 0 ]; then
    failed=$((failed + 1))
    faults+=("$name: ended early")
  fi
  if [ $ok = yes ] && [ -z "${good:-}" ]; then
    failed=$((failed + 1))
    faults+=("$name: printed no count of tests")
  fi
  printf '    %s passed, %s failed, %s skipped\n' "${good:-0}" "${bad:-0}" "${left_out:-0}"
}

# said WORD: finds the lines that begin with WORD in the logs of all stages with tests, and prints
# each with the name of its stage.
said() {
  local name
  for name in "${stages[@]}"; do
    LC_ALL=C sed -nE "s/^$1 (.*)/    \1 [$name]/p" "$(log_of "$name")"
  done
}

our_cpp() { git ls-files -co --exclude-standard 'src/*.h' 'src/*.cpp' 'tests/*.h' 'tests/*.cpp' 'bench/*.h' 'bench/*.cpp'; }
format() {
  case $(clang-format --version) in
    *' 14.'*) our_cpp | xargs clang-format --dry-run -Werror ;;
    *) echo "skipped the format of the C++ files (this is not clang-format 14)" ;;
  esac
}
native() { scripts/configure.sh native && cmake --build --preset native; }
tidy() { node scripts/tidy.mjs build/native; }
wasm() { scripts/configure.sh web && cmake --build --preset web --target attest attest_tests; }
unused() { node scripts/unused.mjs build/web; }
types() {
  local config
  for config in web/jsconfig.json tests/web/jsconfig.json tests/browser/jsconfig.json; do
    echo "$config"
    node tests/browser/node_modules/typescript/bin/tsc -p "$config" || return 1
  done
}
units() {
  node --test --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=./scripts/unit_report.mjs --test-reporter-destination=stdout tests/web/*.test.mjs
}
release() { scripts/configure.sh web-release && cmake --build --preset web-release; }
fuzz() { scripts/fuzz.sh --seconds 30; }

main() {
  if ! stage "setup" ./emsdk-setup.sh --for-tests; then
    echo "0 passed, 1 failed"
    exit 1
  fi
  . scripts/compiler_cache.sh
  check "format" format
  if grep -q '^skipped ' "$(log_of format)"; then
    skipped=$((skipped + 1))
    stages+=("format")
  fi
  # Each of the two runs of all C++ tests uses one core for minutes, so they begin as early as possible
  # and other stages run beside them.
  local sanitized="native tests under sanitizers" in_node="the same tests as WebAssembly in Node" native=yes
  if check "native build" native; then
    tests "layers" doctest build/native/tests/attest_tests --no-colors --source-file='*layers_test.cpp'
    begin "$sanitized" build/native/tests/attest_tests --no-colors --source-file-exclude='*layers_test.cpp'
  else
    native=no
  fi
  if check "WebAssembly build of the tests" wasm; then
    begin "$in_node" node build/web/tests/attest_tests.js --no-colors
    check "functions that only tests call" unused
  fi
  [ $native = no ] || check "lint" tidy
  check "types of the page's scripts" types
  tests "unit tests of the page's scripts" units units
  tests "fuzzing" fuzzing fuzz
  local released=yes
  check "release build" release || released=no
  if begun_as "$sanitized" >/dev/null; then tests "$sanitized" doctest; fi
  if begun_as "$in_node" >/dev/null; then tests "$in_node" doctest; fi
  if [ $released = yes ]; then
    sed -n '/^KiB /,/^total /s/^/    /p' "$(log_of "release build")"
    if [ -f tests/browser/run.mjs ]; then
      tests "end-to-end tests in real browsers" end-to-end node tests/browser/run.mjs
    fi
  fi

  echo "$skipped skipped$([ "$skipped" = 0 ] || echo :)"
  said skipped
  said unsteady | sed '1s/^/Failed once and then passed or failed again:\n/'
  echo "The slowest ten tests:"
  said took | sort -k1,1rn | head -n 10
  echo "The stages, of $SECONDS s in all:"
  printf '    %s\n' "${durations[@]}"
  if [ "$failed" != 0 ]; then
    echo "$failed failed:"
    [ ${#faults[@]} = 0 ] || printf '    %s\n' "${faults[@]}"
    said failed
  fi
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}

# Bash has read the whole file before main runs, so the file may be edited during a run.
main; exit
