#!/usr/bin/env bash
# Proves that the steps of CONTRIBUTING are complete: applies each patch of tests/examples to a copy of
# the last commit, builds the copy, and runs its native tests and the unit tests of its scripts.
#   try_examples.sh [NAME]…      NAME: the name of a patch without "adding-a-", such as "command".
set -euo pipefail
cd "$(dirname "$0")/.."
project=$PWD
copy=build/examples/copy
. scripts/compiler_cache.sh

mkdir -p build/examples
git worktree prune
[ -d "$copy" ] || git worktree add --quiet --detach "$copy" HEAD
trap 'git worktree remove --force "$copy"' EXIT
cd "$copy"
for folder in web samples browser; do
  [ ! -e "$project/tests/$folder/node_modules" ] || ln -sfn "$project/tests/$folder/node_modules" "tests/$folder/node_modules"
done
for patch in "$project"/tests/examples/*.patch; do
  name=$(basename "$patch" .patch)
  [ $# = 0 ] || [[ " $* " == *" ${name#adding-a-} "* ]] || continue
  echo "$name"
  git checkout --quiet --detach "$(git -C "$project" rev-parse HEAD)"
  git apply "$patch"
  scripts/configure.sh native >"$project/build/examples/$name.log" 2>&1
  cmake --build --preset native --target attest_tests >>"$project/build/examples/$name.log" 2>&1
  # A new kind of mark changes the pictures of the widget gallery.
  [ "$name" != adding-a-kind ] || ATTEST_ACCEPT_GALLERY=tests/ui/gallery build/native/tests/attest_tests --no-colors --test-case='*gallery*' >/dev/null
  build/native/tests/attest_tests --no-colors | grep -E '^(failed|doctest:) '
  # The test of the examples would apply the patch a second time.
  node --test $(ls tests/web/*.test.mjs | grep -v examples.test.mjs) | grep -E '^# (pass|fail) '
  git checkout --quiet . && git clean -fdq src tests web
done
