#!/usr/bin/env bash
# Installs everything that the build of Attest needs: Emscripten, the library sources, the tools.
#
# Downloads go into one cache folder outside the checkout; tools come from the system's package
# manager. A second run installs only missing parts, so it also continues a broken download. `--help`
# lists the options.
set -euo pipefail

project=$(cd "$(dirname "$0")" && pwd)
cache=${ATTEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/attest}
for_tests=no
for_bench=no
# shellcheck source=scripts/versions.env
. "$project/scripts/versions.env"

usage() {
  cat <<'HELP'
Usage: ./emsdk-setup.sh [--for-tests] [--for-bench] [--help]

Installs what Attest is built with, and says each step in one sentence.
  --for-tests   also what `make test` needs: browsers, fonts, public samples of text.
  --for-bench   also what `make bench` needs: Google Benchmark, Valgrind, other extractors.

The compiler and the library sources go into ~/.cache/attest (or
$XDG_CACHE_HOME/attest, or $ATTEST_CACHE). Delete that folder to start over.
System packages are installed with apt-get, dnf or brew, by sudo when you are
not root, and only those that are missing.

Environment:
  ATTEST_ROUTE=emsdk    take Emscripten from its public home, whatever is reachable
  ATTEST_ROUTE=debian   take it from the Debian mirror this machine is set up for
  ATTEST_CACHE=FOLDER   where to keep it
HELP
}

say() { printf '  %s\n' "$*"; }
fail() { printf '\nStopped: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo; then sudo "$@"
  else fail "I need to run '$*' as root and there is no sudo. Run it as root, then start again."
  fi
}

# Tries a command up to three times, with a longer pause before each new try.
patiently() {
  local try
  for try in 1 2 3; do
    "$@" && return 0
    [ "$try" = 3 ] || { say "That did not work; trying again."; sleep $((try * 2)); }
  done
  return 1
}

# --- System packages ---------------------------------------------------------

node_is_new_enough() { have node && [ "$(node -p 'parseInt(process.versions.node)')" -ge 18 ]; }
has_compiler() { have c++ && have cc; }
has_any() { have "$1" || have "$2"; }
has_certificates() { [ -e /etc/ssl/certs/ca-certificates.crt ] || [ -e /etc/pki/tls/certs ]; }
has_file() { [ -n "$(find "$@" -print -quit 2>/dev/null)" ]; }
# On Debian, clang can be installed without libFuzzer, which is in a separate package.
has_libfuzzer() { have clang++ && has_file "$(clang++ -print-resource-dir)/" -name 'libclang_rt.fuzzer*'; }

# Reads lines of the form "test|apt name|dnf name|brew name". The test succeeds if the package is installed.
# Prints the names that the package manager $1 uses for the missing packages.
those_missing() {
  local test apt dnf brew
  while IFS='|' read -r test apt dnf brew; do
    eval "$test" >/dev/null 2>&1 && continue
    case $1 in apt) echo "$apt" ;; dnf) echo "$dnf" ;; brew) echo "$brew" ;; esac
  done
}

missing_packages() {
  those_missing "$1" <<'LIST'
have cmake|cmake|cmake|cmake
have ninja|ninja-build|ninja-build|ninja
have make|make|make|make
has_compiler|g++|gcc-c++|
have git|git|git|git
have curl|curl|curl|curl
have xz|xz-utils|xz|xz
have bzip2|bzip2|bzip2|
have python3|python3|python3|python
node_is_new_enough|nodejs|nodejs|node
have npm|npm|nodejs-npm|node
have glslangValidator|glslang-tools|glslang|glslang
has_certificates|ca-certificates|ca-certificates|
LIST
  [ "$for_tests" = no ] || those_missing "$1" <<'LIST'
have ccache|ccache|ccache|ccache
have clang-format|clang-format|clang-tools-extra|clang-format
have clang-tidy|clang-tidy|clang-tools-extra|llvm
has_libfuzzer|clang libclang-rt-dev|clang compiler-rt|
has_any chromium google-chrome|chromium|chromium|
has_any firefox-esr firefox|firefox-esr|firefox|
have WebKitWebDriver|webkit2gtk-driver|webkit2gtk4.1|
have Xvfb|xvfb|xorg-x11-server-Xvfb|
have xauth|xauth|xorg-x11-xauth|
has_file /usr/share/fonts -name 'NotoSansArabic-*'|fonts-noto-core|google-noto-sans-fonts|
has_file /usr/share/fonts -name 'NotoSans*UI-*'|fonts-noto-ui-core|google-noto-sans-fonts|
has_file /usr/share/fonts -name 'NotoSansCJK*'|fonts-noto-cjk|google-noto-sans-cjk-fonts|
has_file /usr/share/fonts -name 'NotoColorEmoji*'|fonts-noto-color-emoji|google-noto-color-emoji-fonts|
LIST
  [ "$for_bench" = no ] || those_missing "$1" <<'LIST'
has_file /usr/include /usr/local/include /opt/homebrew/include -path '*/benchmark/benchmark.h'|libbenchmark-dev|google-benchmark-devel|google-benchmark
have valgrind|valgrind|valgrind|
LIST
}

install_packages() {
  local manager packages
  if have apt-get; then manager=apt
  elif have dnf; then manager=dnf
  elif have brew; then manager=brew
  else
    say "No apt-get, dnf or brew here, so I take the tools as they are."
    return 0
  fi
  packages=$(missing_packages $manager | tr '\n' ' ')
  packages=$(echo $packages)
  [ -n "$packages" ] || { say "Every system package that is needed is here."; return 0; }
  say "Installing with $manager: $packages"
  case $manager in
    apt)
      patiently as_root apt-get -qq update || say "The package lists could not all be refreshed."
      # Finishes an installation that was interrupted earlier. Otherwise apt-get refuses to install.
      patiently as_root env DEBIAN_FRONTEND=noninteractive dpkg --configure -a >"$cache/dpkg.log" 2>&1 ||
        say "An interrupted installation could not be finished; the log is $cache/dpkg.log."
      # shellcheck disable=SC2086
      patiently as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y \
        -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 install --no-install-recommends $packages \
        >"$cache/apt-get.log" 2>&1 || {
        tail -n 15 "$cache/apt-get.log" >&2
        fail "apt-get could not install: $packages. Its last words stand above; the whole log is $cache/apt-get.log."
      } ;;
    # shellcheck disable=SC2086
    dnf) patiently as_root dnf -y -q install $packages || fail "dnf could not install: $packages" ;;
    # shellcheck disable=SC2086
    brew) patiently brew install --quiet $packages || fail "brew could not install: $packages" ;;
  esac
}

# --- Downloads ---------------------------------------------------------------

sha256_of() { if have sha256sum; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1; }

# download URL FILE SHA256: continues an interrupted download; keeps the file only if its hash matches.
download() {
  [ -f "$2" ] && [ "$(sha256_of "$2")" = "$3" ] && return 0
  patiently curl -fsSL --connect-timeout 10 --retry 2 -C - -o "$2.part" "$1" 2>"$2.log" || return 1
  if [ "$(sha256_of "$2.part")" != "$3" ]; then
    rm -f "$2.part"
    say "What came from $1 is not the file we pinned; it was thrown away."
    return 1
  fi
  mv "$2.part" "$2"
}

# Prints the address of the first Debian mirror in this machine's apt sources that works: it must
# have the Debian release with our version of Emscripten.
debian_mirror() {
  local site
  have apt-get || return 1
  for site in $(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 2>/dev/null | sort -u); do
    if curl -fsI --connect-timeout 5 -o /dev/null "${site%/}/dists/forky/InRelease"; then
      echo "${site%/}"
      return 0
    fi
  done
  return 1
}

route=
choose_route() {
  [ -z "$route" ] || return 0
  route=${ATTEST_ROUTE:-}
  mirror=
  case $route in
    emsdk) return 0 ;;
    debian | "") ;;
    *) fail "ATTEST_ROUTE is '$route'; it can be emsdk or debian." ;;
  esac
  if [ -z "$route" ] && curl -fsI --connect-timeout 5 -o /dev/null "$EMSDK_REPOSITORY"; then
    route=emsdk
  elif mirror=$(debian_mirror); then
    route=debian
  else
    fail "Emscripten cannot be had from here: neither $EMSDK_REPOSITORY answers, nor does a Debian
mirror named in this machine's apt sources that carries 'forky'. Connect to the Internet, or add a
Debian mirror to the apt sources, and run ./emsdk-setup.sh again. What is already here is kept."
  fi
}

# get_source NAME FOLDER: downloads, checks and unpacks the sources of one library.
get_source() {
  local version url sum pool pool_sum folder archive
  eval "version=\$$1_VERSION url=\$$1_URL sum=\$$1_SHA256 pool=\$$1_POOL pool_sum=\$$1_POOL_SHA256"
  folder=$cache/sources/$2-$version
  sources="${sources}set(FETCHCONTENT_SOURCE_DIR_$1 \"$folder\")
"
  [ -d "$folder" ] && return 0
  choose_route
  say "Getting the sources of $2 $version."
  archive=$cache/downloads/$2-$version.tar
  if [ "$route" = emsdk ]; then
    download "$url" "$archive" "$sum" || fail "$2 could not be downloaded from $url. Run me again to go on."
  else
    download "$mirror/$pool" "$archive" "$pool_sum" || download "$url" "$archive" "$sum" ||
      fail "$2 $version is neither on the Debian mirror ($pool) nor at $url from here."
  fi
  rm -rf "$folder.new"
  mkdir -p "$folder.new"
  tar -xf "$archive" -C "$folder.new" --strip-components=1
  mv "$folder.new" "$folder"
}

get_sources() {
  sources=
  get_source IMGUI imgui
  get_source JSON json
  get_source DOCTEST doctest
  get_source MD4C md4c
  get_source UNIBREAK libunibreak
  get_source SHEENBIDI sheenbidi
  printf '# Written by emsdk-setup.sh: where FetchContent finds each library.\n%s' "$sources" \
    >"$cache/sources.cmake"
}

# Downloads the public samples that the tests read. tests/CMakeLists.txt lists them by project.
get_samples() {
  sources=
  get_source CMARK_GFM cmark-gfm
  get_source JSON_SUITE cpanel-json-xs
  get_source PANGO pango
  printf '# Written by emsdk-setup.sh: where FetchContent finds the samples for the tests.\n%s' "$sources" \
    >"$cache/samples.cmake"
  get_npm_tools samples "$project/tests/samples"
  link_node_modules "$project/tests/samples"
}

# --- Emscripten, route 1: emsdk from its public repository ---------------------

emscripten_from_emsdk() {
  local emsdk=$cache/emsdk-$EMSCRIPTEN_VERSION
  if [ ! -d "$emsdk" ]; then
    say "Getting emsdk $EMSCRIPTEN_VERSION from $EMSDK_REPOSITORY."
    rm -rf "$emsdk.new"
    patiently git -c advice.detachedHead=false clone -q --depth 1 --branch "$EMSCRIPTEN_VERSION" \
      "$EMSDK_REPOSITORY" "$emsdk.new" || fail "emsdk could not be cloned. Run me again to go on."
    mv "$emsdk.new" "$emsdk"
  fi
  say "Installing Emscripten $EMSCRIPTEN_VERSION with emsdk (about 400 MB)."
  patiently "$emsdk/emsdk" install "$EMSCRIPTEN_VERSION" >"$cache/emsdk.log" 2>&1 ||
    { tail -n 15 "$cache/emsdk.log" >&2; fail "emsdk could not install Emscripten. Run me again to go on."; }
  "$emsdk/emsdk" activate "$EMSCRIPTEN_VERSION" >>"$cache/emsdk.log" 2>&1
  ln -sfn "$emsdk/upstream/emscripten" "$cache/emscripten"
}

# --- Emscripten, route 2: Debian packages ------------------------------------
#
# Unpacks the packages into a separate folder and makes the programs use the libraries in that
# folder. This installs nothing, so it needs neither root nor a container, and works on any release of
# Debian or Ubuntu.

apt_apart() { APT_CONFIG="$cache/apt/apt.conf" apt-get "$@"; }

write_apt_settings() {
  local apt=$cache/apt keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  if [ ! -f "$keyring" ]; then
    say "Installing debian-archive-keyring, to check Debian's signatures."
    as_root apt-get -qq -y install debian-archive-keyring >/dev/null ||
      fail "I need debian-archive-keyring to check what comes from the Debian mirror."
  fi
  mkdir -p "$apt/lists/partial" "$apt/archives/partial" "$apt/empty"
  : >"$apt/status"
  echo "deb [signed-by=$keyring] $mirror forky main" >"$apt/sources.list"
  cat >"$apt/apt.conf" <<CONF
Dir::State "$apt"; Dir::State::lists "$apt/lists"; Dir::State::status "$apt/status";
Dir::Cache "$apt"; Dir::Cache::archives "$apt/archives";
Dir::Etc::sourcelist "$apt/sources.list"; Dir::Etc::sourceparts "$apt/empty";
Dir::Etc::preferences "$apt/none"; Dir::Etc::preferencesparts "$apt/empty";
Acquire::Check-Valid-Until "false"; Acquire::Languages "none"; Acquire::Retries "3";
APT::Install-Recommends "false"; APT::Sandbox::User ""; Debug::NoLocking "true";
CONF
  # The system's apt hooks must not run when apt uses our package lists. An ordinary user cannot
  # remove the hooks, but our apt.conf can clear them.
  echo '#clear APT::Update::Post-Invoke-Success; #clear APT::Update::Post-Invoke; #clear DPkg::Post-Invoke;' \
    >>"$apt/apt.conf"
}

# Makes the programs in $root use the libraries in $root.
settle_programs() {
  local root=$1 triplet loader patchelf file
  triplet=$(basename "$(ls -d "$root"/usr/lib/*-linux-gnu*)")
  loader=$(ls "$root/usr/lib/$triplet"/ld-linux-*.so.*)
  cp "$root/usr/bin/patchelf" "$root/patchelf"
  patchelf="$loader --library-path $root/usr/lib/$triplet $root/patchelf"
  for file in "$root"/usr/lib/llvm-*/bin/* "$root"/usr/bin/wasm*; do
    [ -L "$file" ] && continue
    [ "$(head -c 4 "$file" | tail -c 3)" = ELF ] || continue
    $patchelf --set-interpreter "$loader" --force-rpath --set-rpath "$root/usr/lib/$triplet" "$file"
  done
  for file in "$root/usr/lib/$triplet"/lib{LLVM,clang-cpp,binaryen}*.so*; do
    [ -L "$file" ] && continue
    $patchelf --force-rpath --set-rpath "$root/usr/lib/$triplet" "$file"
  done
  # Replaces Python by a script that starts Python with the libraries in $root. Python finds its
  # modules relative to the path in argv[0], so the script passes its own path as argv[0].
  local python
  python=$(readlink -f "$root/usr/bin/python3")
  rm "$root/usr/bin/python3"
  cat >"$root/usr/bin/python3" <<SCRIPT
#!/bin/sh
exec "$loader" --argv0 "$root/usr/bin/python3" --library-path "$root/usr/lib/$triplet" "$python" "\$@"
SCRIPT
  chmod +x "$root/usr/bin/python3"
  ln -sfn nodejs "$root/usr/share/node_modules"
}

configure_emscripten() {
  local root=$1 tool llvm
  llvm=$(basename "$(ls -d "$root"/usr/lib/llvm-*)")
  cat >"$root/usr/share/emscripten/.emscripten" <<CONF
LLVM_ROOT = '$root/usr/lib/$llvm/bin'
BINARYEN_ROOT = '$root/usr'
EMSCRIPTEN_ROOT = '$root/usr/share/emscripten'
NODE_JS = 'node'
CACHE = '$cache/emscripten-cache'
CONF
  for tool in "$root"/usr/share/emscripten/*; do
    [ -f "$tool" ] && [ -x "$tool" ] || continue
    sed -i "s|^_EM_PY=\$EMSDK_PYTHON\$|_EM_PY=\${EMSDK_PYTHON:-$root/usr/bin/python3}|" "$tool"
  done
}

emscripten_from_debian() {
  local root=$cache/debian-$EMSCRIPTEN_VERSION package folder
  if [ ! -e "$root/.settled" ]; then
    say "Getting Emscripten $EMSCRIPTEN_VERSION from the Debian mirror in your apt sources (about 170 MB)."
    write_apt_settings
    patiently apt_apart -qq update || fail "The Debian mirror's package lists could not be read. Run me again to go on."
    patiently apt_apart -qq -y install --download-only emscripten patchelf >"$cache/apt.log" 2>&1 ||
      { tail -n 15 "$cache/apt.log" >&2; fail "The packages could not be downloaded. Run me again to go on."; }
    say "Unpacking it (about 600 MB)."
    rm -rf "$root"
    mkdir -p "$root/usr/bin" "$root/usr/sbin" "$root/usr/lib" "$root/usr/lib64"
    for folder in bin sbin lib lib64; do ln -s "usr/$folder" "$root/$folder"; done
    for package in "$cache"/apt/archives/*.deb; do
      case ${package##*/} in
        # Skips packages that are not needed: compiling for the browser uses no native libraries,
        # and the machine's own Node is used.
        gcc-* | libgcc-*-dev_* | libstdc++-*-dev_* | libc6-dev_* | linux-libc-dev_* | binutils* | \
          libbinutils_* | libnode* | nodejs_* | tzdata_* | lib*san*_* | libgprofng*) continue ;;
      esac
      dpkg-deb -x "$package" "$root"
    done
    settle_programs "$root"
    configure_emscripten "$root"
    touch "$root/.settled"
    rm -rf "$cache/apt/archives"
  fi
  ln -sfn "$root/usr/share/emscripten" "$cache/emscripten"
}

get_emscripten() {
  local version
  [ -e "$cache/emscripten/.attest-$EMSCRIPTEN_VERSION" ] && return 0
  if [ "$route" = emsdk ]; then emscripten_from_emsdk; else emscripten_from_debian; fi
  version=$(tr -d '"\n' <"$cache/emscripten/emscripten-version.txt")
  if [ "$version" != "$EMSCRIPTEN_VERSION" ]; then
    say "This is Emscripten $version; Attest was made with $EMSCRIPTEN_VERSION. It will most likely do."
  fi
  "$cache/emscripten/emcc" --version >/dev/null 2>&1 || fail "Emscripten is there but does not run on this machine."
  touch "$cache/emscripten/.attest-$EMSCRIPTEN_VERSION"
}

# --- Tools from npm ----------------------------------------------------------

# get_npm_tools NAME FOLDER: installs the packages that FOLDER's lock file lists, in a folder of the
# cache. Sets $tools to this folder of the cache. The packages are not part of the page, and their
# install scripts do not run.
get_npm_tools() {
  tools=$cache/$1-$(cksum <"$2/package-lock.json" | cut -d' ' -f1)
  [ -e "$tools/.complete" ] && return 0
  say "Getting the ${1/-/ } with npm."
  mkdir -p "$tools"
  cp "$2/package.json" "$2/package-lock.json" "$tools"
  (cd "$tools" && patiently npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >"$cache/npm.log" 2>&1) || {
    tail -n 15 "$cache/npm.log" >&2
    fail "npm could not install the ${1/-/ }; its last words stand above. Run me again to go on."
  }
  touch "$tools/.complete"
}

# link_node_modules FOLDER: lets FOLDER use the packages that the most recent call of get_npm_tools
# installed.
link_node_modules() {
  [ -L "$1/node_modules" ] || rm -rf "$1/node_modules"
  ln -sfn "$tools/node_modules" "$1/node_modules"
}

# The bundler and minifier of the page.
get_bundler() {
  get_npm_tools bundler "$project/scripts/bundler"
  ln -sfn "$tools" "$cache/bundler"
}

# The extractors of articles that bench/extraction.mjs compares with Attest's.
get_extractors() {
  get_npm_tools extractors "$project/bench/extraction"
  ln -sfn "$tools" "$cache/extractors"
}

# The browser drivers, the DOM for unit tests and the type checker.
get_test_tools() {
  get_npm_tools test-tools "$project/tests/browser"
  link_node_modules "$project/tests/browser"
  link_node_modules "$project/tests/web"
}

# -----------------------------------------------------------------------------

for argument; do
  case $argument in
    --help | -h) usage; exit 0 ;;
    --for-tests) for_tests=yes ;;
    --for-bench) for_bench=yes ;;
    *) usage >&2; fail "I do not know '$argument'." ;;
  esac
done

mkdir -p "$cache/sources" "$cache/downloads" "$cache/emscripten-cache"
install_packages
complete="$cache/complete-$(cat "$project/scripts/versions.env" "$0" | cksum | cut -d' ' -f1)"
if [ ! -e "$complete" ]; then
  choose_route
  get_sources
  get_emscripten
  rm -f "$cache"/complete-*
  touch "$complete"
fi
get_bundler
if [ "$for_tests" = yes ]; then
  get_test_tools
  get_samples
fi
[ "$for_bench" = no ] || get_extractors
say "Emscripten $EMSCRIPTEN_VERSION and the library sources are in $cache."
