#!/usr/bin/env bash
# The whole test suite: unit tests in a running framework, the product from outside, the VS Code extension, and a short
# fuzzing of everything that reads foreign bytes. Arguments go to Maven.
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
. "$root/releng/bootstrap.sh"

require_java
require_packages runtime languages ui
require_maven
lock_builds
say "testing with Java $(java_version_of "$JAVA_HOME")"
cd "$root"
rm -f "$state"/*-built
rm -rf bundles/*/target tests/*/target releng/torgo-gateway/target releng/torgo-ide/target
touch "$state/gateway-built.begun"
# The IDE's tests open windows, on a display of their own.
xvfb-run -a -s "-screen 0 1280x800x24" "$maven" -B -ntp -fae -Pchecks "$@" verify 8>&-
mv "$state/gateway-built.begun" "$state/gateway-built"
# Arguments choose a part of the build: what needs the whole product is left out.
[ $# = 0 ] || exit 0
"$root/releng/vscode.sh" test
"$root/releng/fuzz/run.sh" --runs 5000
