#!/usr/bin/env bash
# Coverage-guided fuzzing of the built product by Jazzer. Usage: run.sh [--runs N] [TARGET…]; targets: parser importer
# receipts server. Starts from the examples, the shared corpus where there is one, and the regressions; what it finds is
# written to target/fuzz/TARGET and belongs into releng/fuzz/regressions/TARGET once it is mended.
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "$0")")/../.." && pwd)
. "$root/releng/bootstrap.sh"

declare -A classes=([parser]=ParserFuzz [importer]=ImporterFuzz [receipts]=ReceiptFuzz [server]=ServerFuzz)
runs=1000000
targets=()
while [ $# -gt 0 ]; do
  case "$1" in
    --runs) runs=${2:?--runs needs a number}; shift ;;
    parser | importer | receipts | server) targets+=("$1") ;;
    *) give_up 2 "there is no target '$1'; there are: parser importer receipts server" ;;
  esac
  shift
done
[ ${#targets[@]} -gt 0 ] || targets=(parser importer receipts server)

require_java
require_maven
require_gateway

here="$root/releng/fuzz"
out="$state/fuzz"
mkdir -p "$out/classes" "$out/lib"
require_library com.code-intelligence jazzer jazzer.version "$out/lib"
require_library com.code-intelligence jazzer-api jazzer.version "$out/lib"
classpath="$gateway_product/agents/io.torgo.agent.markup.jar"
for jar in "$gateway_product"/plugins/*.jar; do
  classpath="$classpath:$jar"
done
"$JAVA_HOME/bin/javac" --release 21 -Xlint:all,-classfile,-path,-processing -proc:none -cp "$classpath" -d "$out/classes" \
  "$here"/src/io/torgo/fuzz/*.java || give_up 3 "the fuzz targets could not be compiled"

# Small seeds: a mutation of a short document reaches as much code as one of a long document, in a tenth of the time.
seeds() { # target
  local shared="${TORGO_SHARED:-$root/../shared}/corpus" kind=maml
  [ "$1" = receipts ] && kind=mu
  find "$root/examples" -type f -size -8k
  [ -d "$here/regressions/$1" ] && find "$here/regressions/$1" -type f
  [ -d "$shared/$kind" ] && find "$shared/$kind" -type f -size -2k
  return 0
}

failed=0
for target in "${targets[@]}"; do
  work="$out/$target"
  mkdir -p "$work/corpus" "$work/seeds"
  seeds "$target" | while read -r file; do cp "$file" "$work/seeds/"; done
  say "fuzzing $target, $runs executions"
  # The targets themselves find what computes for a second; five seconds without end are a hang, 1.5 GB are growth.
  (cd "$work" && "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx768m --enable-native-access=ALL-UNNAMED -Dfuzz.seeds=seeds \
    -cp "$out/lib/*:$out/classes:$classpath" com.code_intelligence.jazzer.Jazzer \
    --target_class="io.torgo.fuzz.${classes[$target]}" --instrumentation_includes='io.torgo.**' \
    -runs="$runs" -max_len=600 -timeout=5 -rss_limit_mb=1500 -artifact_prefix="$work/" -print_final_stats=1 \
    corpus seeds) >"$work.log" 2>&1 || failed=1
  grep -E '^(Done|== Java Exception|SUMMARY|stat::number_of_executed_units|stat::peak_rss_mb|stat::slowest)|^ERROR|Test unit written' "$work.log" || true
done
[ "$failed" = 0 ] || give_up 1 "something was found; the logs are in $out"
