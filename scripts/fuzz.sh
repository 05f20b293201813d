#!/usr/bin/env bash
# Builds the fuzz targets of tests/fuzz/ and runs each for a limited time, two at a time.
#   fuzz.sh [--seconds N] [TARGET…]      30 seconds each, all targets
#   fuzz.sh --seconds 3600               an hour each, before a release
#   fuzz.sh --seconds 600 markdown       one target alone
#
# An input that breaks a property, crashes or hangs is left in build/fuzz/TARGET-crash-…; run it again
# with `build/native/tests/fuzz/fuzz_TARGET FILE`. Inputs that reach new code are kept in
# build/fuzz/found/TARGET, and the next run starts from them. The last line of the output gives the number of targets.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

seconds=30
if [ "${1:-}" = --seconds ]; then
  seconds=${2:?"--seconds needs a number"}
  shift 2
fi
all=(front_matter inline_html markdown native_file stored_record)
targets=("$@")
if [ $# = 0 ]; then targets=("${all[@]}"); fi
for target in "${targets[@]}"; do
  if [ ! -f "tests/fuzz/${target}_fuzz.cpp" ]; then
    echo "There is no fuzz target '$target'; there are: ${all[*]}." >&2
    exit 2
  fi
done
count=${#targets[@]}

# Succeeds if clang can link libFuzzer. Apple's clang and many others come without libFuzzer.
has_libfuzzer() {
  local program ok=0
  program=$(mktemp)
  printf '#include <cstddef>\nextern "C" int LLVMFuzzerTestOneInput(const unsigned char*, std::size_t) { return 0; }\n' |
    clang++ -fsanitize=fuzzer,address -x c++ - -o "$program" >/dev/null 2>&1 || ok=1
  rm -f "$program"
  return $ok
}
if ! has_libfuzzer; then
  for target in "${targets[@]}"; do echo "skipped fuzzing $target (this machine has no clang with libFuzzer)"; done
  echo "fuzzing: 0 passed, 0 failed, $count skipped"
  exit 0
fi

mkdir -p build/logs
if ! scripts/configure.sh native >build/logs/fuzz-configure.log 2>&1; then
  tail -n 30 build/logs/fuzz-configure.log
  exit 1
fi
cmake --build --preset native --target "${targets[@]/#/fuzz_}" || exit 1

# fuzz TARGET: runs the target and prints its verdict in one line. The output of libFuzzer goes to a
# log.
fuzz() {
  local target=$1 words=markup.dict length=1024 log=build/fuzz/$1.log began=$SECONDS
  local seeds=("tests/fuzz/corpus/$target")
  case $target in
    native_file) words=json.dict length=4096 ;;
    stored_record) words=json.dict ;;
    markdown) seeds+=(web/samples) ;;
  esac
  mkdir -p "build/fuzz/found/$target"
  if "build/native/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -max_len="$length" -timeout=60 -rss_limit_mb=2048 \
    -dict="tests/fuzz/$words" -artifact_prefix="build/fuzz/$target-" -print_final_stats=1 \
    "build/fuzz/found/$target" "${seeds[@]}" >"$log" 2>&1; then
    printf '%-14s ok      %5d s   %s inputs\n' "$target" $((SECONDS - began)) \
      "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")"
  else
    tail -n 30 "$log"
    printf 'failed %s   %5d s   %s\n' "$target" $((SECONDS - began)) \
      "$(sed -n 's/^artifact_prefix=.*Test unit written to //p' "$log")"
  fi
}
export -f fuzz
export seconds
verdicts=$(printf '%s\n' "${targets[@]}" | xargs -P 2 -I{} bash -c 'fuzz {}')
echo "$verdicts"
failed=$(echo "$verdicts" | grep -c '^failed ')
passed=$(echo "$verdicts" | grep -c ' ok  ')
# A target without a verdict counts as failed.
[ $((passed + failed)) = "$count" ] || failed=$((count - passed))
echo "fuzzing: $passed passed, $failed failed, 0 skipped"
[ "$failed" = 0 ]
