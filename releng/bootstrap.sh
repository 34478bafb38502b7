# Functions that the launcher and the test script share. Sourced by bash; needs $root, the project's folder.
# Every function says in one line on standard error what it does, and ends the script with a clear sentence if it can't.

state="$root/target"
product="$root/releng/torgo-gateway/target/products/torgo-gateway/linux/gtk/x86_64"
maven_version=3.9.16
product_modules=releng/torgo-gateway,bundles/io.torgo.agent.markup,bundles/io.torgo.agent.beluga,bundles/io.torgo.agent.sakina

say() { printf 'torgo: %s\n' "$*" >&2; }
give_up() { # code, sentence
  printf 'torgo: %s\n' "$2" >&2
  exit "$1"
}

# The feature version (21, 25 …) of a Java home, 0 when it is none.
java_version_of() {
  local release="$1/release"
  [ -x "$1/bin/java" ] && [ -r "$release" ] || { echo 0; return; }
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release" | head -n 1 | grep . || echo 0
}

# Sets JAVA_HOME to a JDK of version 21 or newer: JAVA_HOME, PATH, then /usr/lib/jvm.
require_java() {
  local candidate best="" best_version=20 version
  local on_path=""
  command -v java >/dev/null 2>&1 && on_path=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
    version=$(java_version_of "$candidate")
    if [ "$version" -gt "$best_version" ]; then
      best=$candidate
      best_version=$version
    fi
  done
  [ -n "$best" ] || give_up 6 "no JDK 21 or newer found in JAVA_HOME, PATH or /usr/lib/jvm. Install one (for example: apt-get install openjdk-21-jdk) or set JAVA_HOME."
  export JAVA_HOME="$best"
}

# Installs the Debian packages of a list that are missing: releng/debian-packages.txt holds "set package" lines.
require_packages() { # set…
  local set package missing=()
  command -v dpkg-query >/dev/null 2>&1 || return 0
  while read -r set package; do
    case " $* " in *" $set "*) ;; *) continue ;; esac
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
  done < <(grep -v '^#' "$root/releng/debian-packages.txt")
  [ ${#missing[@]} -gt 0 ] || return 0
  local command="apt-get update -qq && apt-get install -y -qq --no-install-recommends ${missing[*]}"
  if [ "$(id -u)" = 0 ]; then
    say "installing Debian packages: ${missing[*]}"
    DEBIAN_FRONTEND=noninteractive sh -c "$command" >"$state/apt.log" 2>&1 ||
      give_up 6 "installing ${missing[*]} failed; the log is $state/apt.log"
  elif sudo -n true 2>/dev/null; then
    say "installing Debian packages with sudo: ${missing[*]}"
    sudo -n env DEBIAN_FRONTEND=noninteractive sh -c "$command" >"$state/apt.log" 2>&1 ||
      give_up 6 "installing ${missing[*]} failed; the log is $state/apt.log"
  else
    give_up 6 "Debian packages are missing and this account may not install them. Run: sudo sh -c '$command'"
  fi
}

version_at_least() { # version, least
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# Sets $maven to a Maven of 3.9.11 or newer: mvn on PATH, or one fetched by the mvn that is there.
require_maven() {
  local own="$state/apache-maven-$maven_version/bin/mvn" version
  if [ -x "$own" ]; then
    maven=$own
    return
  fi
  command -v mvn >/dev/null 2>&1 || require_packages maven
  command -v mvn >/dev/null 2>&1 || give_up 6 "no Maven found. Install any (for example: apt-get install maven); TORGO fetches the version it needs with it."
  version=$(mvn --version 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9.]*\).*/\1/p')
  if version_at_least "$version" 3.9.11 && ! version_at_least "$version" 4; then
    maven=mvn
    return
  fi
  say "fetching Maven $maven_version (the system's is $version; at least 3.9.11 is needed)"
  (cd "$state" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact="org.apache.maven:apache-maven:$maven_version:zip:bin" -DoutputDirectory="$state" \
    -DmarkersDirectory="$state/maven-markers") >"$state/maven-fetch.log" 2>&1 ||
    give_up 6 "fetching Maven $maven_version failed; the log is $state/maven-fetch.log"
  chmod +x "$own"
  maven=$own
}

# Builds the gateway and the command line, without tests.
build_product() {
  mkdir -p "$state"
  require_java
  require_maven
  say "building (the first build fetches its libraries and takes some minutes; log: $state/build.log)"
  # Tycho compiles only the sources that changed, not those that depend on them: start from clean classes.
  rm -rf "$root"/bundles/*/target "$root"/tests/*/target "$root"/releng/torgo-gateway/target
  (cd "$root" && "$maven" -B -ntp -DskipTests -pl "$product_modules" -am "$@" verify) >"$state/build.log" 2>&1 ||
    give_up 3 "the build failed: $(grep -m 3 -E '^\[ERROR\]' "$state/build.log" | tr '\n' ' ')"
  touch "$state/built"
}

# True when a source is newer than the last build.
stale() {
  [ -e "$state/built" ] && [ -d "$product/plugins" ] || return 0
  [ -n "$(find "$root/pom.xml" "$root/target-platform" "$root/bundles" "$root/features" "$root/releng/torgo-gateway" "$root/examples/data" \
    "$root/releng/agent-manipulator-maven-plugin" -newer "$state/built" -type f \
    -not -path '*/target/*' -not -path '*/bin/*' -not -name '.*' -print -quit)" ]
}

require_product() {
  # A packaged installation has no sources: the launcher lies beside plugins/.
  if [ -d "$root/plugins" ]; then
    product=$root
    return
  fi
  mkdir -p "$state"
  if stale; then
    require_packages runtime
    # One build at a time; whoever waited for another's build finds it done.
    exec 8>"$state/build.lock"
    flock -n 8 || { say "waiting for another build of this checkout"; flock 8; }
    if stale; then
      build_product
    fi
    exec 8>&-
  elif [ ! -x /usr/bin/bwrap ]; then
    require_packages runtime
  fi
}

# Builds the IDE if it is not built and opens it, with the file given.
open_ide() {
  local ide="$root/releng/torgo-ide/target/products/torgo-ide/linux/gtk/x86_64" open=()
  mkdir -p "$state"
  require_java
  if [ ! -d "$ide/plugins" ]; then
    require_maven
    say "building the IDE (log: $state/build-ide.log)"
    (cd "$root" && "$maven" -B -ntp -DskipTests -pl releng/torgo-ide -am verify) >"$state/build-ide.log" 2>&1 ||
      give_up 3 "the build failed: $(grep -m 3 -E '^\[ERROR\]' "$state/build-ide.log" | tr '\n' ' ')"
  fi
  [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || give_up 6 "the IDE needs a display; none is named by DISPLAY."
  [ $# = 0 ] || open=("-Dtorgo.open=$(readlink -f "$1")")
  exec "$JAVA_HOME/bin/java" "${open[@]}" -jar "$ide"/plugins/org.eclipse.equinox.launcher_*.jar -data "${TORGO_WORKSPACE:-$HOME/torgo-workspace}"
}

# The command line is a plain Java program; a shared class archive, kept by the JVM itself, makes it start quickly.
exec_cli() {
  local jars="" jar
  for jar in "$product"/plugins/{io.torgo.cli,io.torgo.gateway,io.torgo.api,io.torgo.maml,io.torgo.crypto,info.picocli,picocli,com.fasterxml.jackson.core,org.snakeyaml.engine,org.eclipse.emf.common,org.eclipse.emf.ecore,bcprov}[_.-]*.jar; do
    [ -e "$jar" ] && jars="$jars:$jar"
  done
  export TORGO_INSTALL="$product" TORGO_PROGRAM="${0##*/}"
  local cds=()
  [ -w "$product" ] && cds=(-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$product/cli.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off)
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto "${cds[@]}" \
    -cp "${jars#:}" io.torgo.cli.Main "$@"
}
