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
"$maven" -B -ntp -Ptest "$@" verify || status=$?
[ "$status" = 0 ] && touch "$state/built"
exit "$status"
