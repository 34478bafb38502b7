#!/usr/bin/env bash
# Measures the built product. Usage: run.sh [--json] [NAME…]; names: language editor server plan cli gateway execute load receipts storage simulators circuits.
# BENCH_JAVA_OPTS replaces the Java options of what is measured in the benchmarks' own process (default: the gateway's, and huge pages
# where the kernel gives them);
# TORGO_JAVA_OPTS adds options to the gateways that are started. BENCH_LOAD_SECONDS: how long the load goes on (60).
# TORGO_PEERS: a Python with qiskit-aer, qulacs, qsimcirq for circuits; TORGO_QASMBENCH: a folder with QASMBench.
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "$0")")/../.." && pwd)
. "$root/releng/bootstrap.sh"

require_java
require_gateway

here="$root/releng/benchmarks"
out="$state/benchmarks"
mkdir -p "$out/classes" "$out/arguments/bin" "$out/lib"
require_maven
require_library org.commonmark commonmark commonmark.version "$out/lib"
classpath="$out/lib/*:$gateway_product/agents/io.torgo.agent.markup.jar"
for jar in "$gateway_product"/plugins/*.jar; do
  classpath="$classpath:$jar"
done

rm -rf "$out"/classes/* "$out"/work-*
"$JAVA_HOME/bin/javac" --release 21 -Xlint:all,-classfile,-path,-processing -proc:none -cp "$classpath" -d "$out/classes" \
  "$here"/src/io/torgo/benchmarks/*.java || give_up 3 "the benchmarks could not be compiled"

# The launcher starts the command line with a long list of options: a java that only prints them tells which.
printf '#!/bin/sh\nprintf "%%s\\n" "$@"\n' >"$out/arguments/bin/java"
chmod +x "$out/arguments/bin/java"
(JAVA_HOME="$out/arguments" exec_cli version) >"$out/cli.arguments"

# The launcher's own work, without its way to a build: a measurement must never start one.
cat >"$out/launcher" <<END
#!/usr/bin/env bash
set -euo pipefail
root=\$(cd "\$(dirname "\$(readlink -f "$root/torgo")")" && pwd)
. "\$root/releng/bootstrap.sh"
require_java
stale gateway-built "\$gateway_product" || true
gateway_product="$gateway_product"
exec_cli version
END
chmod +x "$out/launcher"

exec "$JAVA_HOME/bin/java" ${BENCH_JAVA_OPTS:--XX:+UseSerialGC $(huge_pages)} -cp "$out/classes:$classpath" \
  -Dbench.root="$root" -Dbench.product="$gateway_product" -Dbench.work="$out" -Dbench.launcher="$out/launcher" -Dbench.cli="$out/cli.arguments" \
  -Dbench.load.seconds="${BENCH_LOAD_SECONDS:-60}" io.torgo.benchmarks.Main "$@"
