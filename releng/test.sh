#!/usr/bin/env bash
# The whole test suite: unit tests in a running framework, then the product from outside. Ends with one plain count.
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
. "$root/releng/bootstrap.sh"

mkdir -p "$state"
require_java
require_packages runtime ui
require_maven
say "testing with Java $(java_version_of "$JAVA_HOME")"
cd "$root"
status=0
rm -rf bundles/*/target tests/*/target releng/torgo-gateway/target releng/torgo-ide/target
# The IDE's tests open windows, on a display of their own.
xvfb-run -a -s "-screen 0 1280x800x24" "$maven" -B -ntp -fae -Pchecks "$@" verify || status=$?
[ "$status" = 0 ] && touch "$state/built"
exit "$status"
