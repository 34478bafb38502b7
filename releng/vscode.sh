#!/usr/bin/env bash
# The VS Code extension: `vscode.sh package` builds editors/vscode/torgo-maml.vsix, `vscode.sh test` builds and tests it.
# The tests talk to the language server of this checkout; TORGO_LSP, a JSON array, names another command.
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
. "$root/releng/bootstrap.sh"
extension="$root/editors/vscode"
package="$extension/torgo-maml.vsix"

# Node is no part of what TORGO needs: without it there is no extension, and everything else is as it was.
require_node() {
  local version=""
  if command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1; then
    version=$(node --version)
    version=${version#v}
    version_at_least "$version" 20 && return
  fi
  if [ "${VSCODE_REQUIRED:-no}" = yes ]; then
    give_up 6 "the VS Code extension needs Node 20 or newer with npm (found: ${version:-none})."
  fi
  say "SKIPPED: the VS Code extension was neither built nor tested; it needs Node 20 or newer with npm (found: ${version:-none}). VSCODE_REQUIRED=yes makes this a failure."
  exit 0
}

# Scripts of packages are not run: none is needed, and they could do anything.
install() {
  make_state
  say "fetching the extension's libraries"
  (cd "$extension" && npm ci --ignore-scripts --no-audit --no-fund) >"$state/vscode-npm.log" 2>&1 ||
    give_up 3 "npm ci failed; the log is $state/vscode-npm.log"
}

build() {
  cp "$root/LICENSE" "$extension/LICENSE"
  (cd "$extension" && npm run --silent package) >"$state/vscode-package.log" 2>&1 ||
    give_up 3 "packaging the extension failed; the log is $state/vscode-package.log"
  say "packaged $package"
}

check() {
  command -v unzip >/dev/null 2>&1 || require_packages vscode
  local server="[\"$root/torgo\", \"lsp\", \"--stdio\"]"
  (cd "$extension" && TORGO_VSIX="$package" TORGO_LSP="${TORGO_LSP:-$server}" npm test --silent)
}

case "${1:-test}" in
  package)
    require_node
    install
    build
    ;;
  test)
    require_node
    install
    build
    check
    ;;
  *)
    give_up 2 "usage: vscode.sh [package|test]"
    ;;
esac
