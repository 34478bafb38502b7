#!/usr/bin/env bash
# The whole test suite: unit tests in a running framework, then the product from outside. Arguments go to Maven.
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
. "$root/releng/bootstrap.sh"

require_java
require_packages runtime ui
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
