# Functions that the launcher and the test script share. Sourced by bash; needs $root, the project's folder.
# Every function says in one line on standard error what it does, and ends the script with a clear sentence if it can't.

state="$root/target"
gateway_product="$root/releng/torgo-gateway/target/products/torgo-gateway/linux/gtk/x86_64"
ide_product="$root/releng/torgo-ide/target/products/torgo-ide/linux/gtk/x86_64"
gateway_modules=releng/torgo-gateway,bundles/io.torgo.agent.markup,bundles/io.torgo.agent.beluga,bundles/io.torgo.agent.sakina,bundles/io.torgo.agent.chimera
maven_version=3.9.16

say() { printf 'torgo: %s\n' "$*" >&2; }
give_up() { # code, sentence
  printf 'torgo: %s\n' "$2" >&2
  exit "$1"
}

make_state() {
  mkdir -p "$state" 2>/dev/null && [ -w "$state" ] ||
    give_up 6 "$root cannot be written to, and TORGO builds there. Use a copy that is yours."
}

# The feature version (21, 25 …) of a Java home, 0 when it is no JDK.
java_version_of() {
  local release="$1/release" version=""
  [ -x "$1/bin/javac" ] && [ -r "$release" ] &&
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release" | head -n 1)
  echo "${version:-0}"
}

# Sets JAVA_HOME to a JDK of version 21 or newer: JAVA_HOME, else the one on PATH, else the newest in /usr/lib/jvm.
require_java() {
  local on_path="" candidate version best="" best_version=20
  command -v javac >/dev/null 2>&1 && on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  for candidate in "${JAVA_HOME:-}" "$on_path"; do
    if [ -n "$candidate" ] && [ "$(java_version_of "$candidate")" -ge 21 ]; then
      export JAVA_HOME="$candidate"
      return
    fi
  done
  for candidate in /usr/lib/jvm/*; do
    version=$(java_version_of "$candidate")
    if [ "$version" -gt "$best_version" ]; then
      best=$candidate
      best_version=$version
    fi
  done
  [ -n "$best" ] || give_up 6 "no JDK 21 or newer found in JAVA_HOME, PATH or /usr/lib/jvm. Install one (for example: apt-get install openjdk-21-jdk) or set JAVA_HOME."
  export JAVA_HOME="$best"
}

# The packages of the sets named that are missing; releng/debian-packages.txt holds "set package" lines.
missing_packages() { # set…
  local set package
  command -v dpkg-query >/dev/null 2>&1 || return 0
  while read -r set package; do
    case " $* " in *" $set "*) ;; *) continue ;; esac
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || printf '%s ' "$package"
  done < <(grep -v '^#' "$root/releng/debian-packages.txt")
}

# Installs what is missing, as root or by sudo; else ends with the command to run.
require_packages() { # set…
  local missing command how=()
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  command="apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing"
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null ||
      give_up 6 "Debian packages are missing and this account may not install them. Run: sudo sh -c '$command'"
    how=(sudo -n)
  fi
  make_state
  say "installing Debian packages: $missing"
  "${how[@]}" env DEBIAN_FRONTEND=noninteractive sh -c "$command" >"$state/apt.log" 2>&1 ||
    give_up 6 "installing $missing failed; the log is $state/apt.log"
}

version_at_least() { # version, least
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# Sets $maven to a Maven of 3.9.11 or newer: mvn on PATH, or one fetched by the mvn that is there.
require_maven() {
  local own="$state/apache-maven-$maven_version" version=""
  maven="$own/bin/mvn"
  [ -x "$maven" ] && return
  command -v mvn >/dev/null 2>&1 || require_packages maven
  command -v mvn >/dev/null 2>&1 || give_up 6 "no Maven found. Install any (for example: apt-get install maven); TORGO fetches the version it needs with it."
  version=$(mvn --version 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9.]*\).*/\1/p') || version=""
  [ -n "$version" ] || give_up 6 "mvn --version failed: the Maven on PATH does not work."
  if version_at_least "$version" 3.9.11 && ! version_at_least "$version" 4; then
    maven=mvn
    return
  fi
  make_state
  say "fetching Maven $maven_version (the system's is $version; at least 3.9.11 is needed)"
  # Unpacked beside and moved when whole, so that an interruption leaves nothing that looks like a Maven.
  (cd "$state" && rm -rf maven.part && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact="org.apache.maven:apache-maven:$maven_version:zip:bin" -DoutputDirectory="$state/maven.part" \
    -DmarkersDirectory="$state/maven.part/markers" &&
    chmod +x "maven.part/apache-maven-$maven_version/bin/mvn" &&
    mv "maven.part/apache-maven-$maven_version" "$own" && rm -rf maven.part) >"$state/maven-fetch.log" 2>&1 ||
    give_up 6 "fetching Maven $maven_version failed; the log is $state/maven-fetch.log"
}

# Brings a library that only benchmarks and fuzzing use. Its version is a property of the root pom. Needs require_maven.
require_library() { # group, artifact, property, folder
  local version
  version=$(sed -n "s:.*<$3>\(.*\)</$3>.*:\1:p" "$root/pom.xml")
  [ -e "$4/$2-$version.jar" ] && return
  (cd "$state" && "$maven" -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="$1:$2:$version" -DoutputDirectory="$4") >"$state/library.log" 2>&1 ||
    give_up 6 "fetching $2 $version failed; the log is $state/library.log"
}

# One build of a checkout at a time.
lock_builds() {
  make_state
  exec 8>"$state/build.lock"
  flock -n 8 || { say "waiting for another build of this checkout"; flock 8; }
}
unlock_builds() { exec 8>&-; }

# True when the product is not there or a source is newer than the beginning of its last build.
stale() { # stamp, product
  [ -e "$state/$1" ] && [ -d "$2/plugins" ] || return 0
  [ -n "$(find "$root/pom.xml" "$root/target-platform" "$root/bundles" "$root/features" "$root/releng" "$root/examples/data" \
    -newer "$state/$1" -type f -not -path '*/target/*' -not -path '*/bin/*' -not -path '*/benchmarks/*' -not -name '.*' \
    -not -name '*.sh' -print -quit)" ]
}

# Builds a product without tests. The stamp bears the time at which the build began, and is there only if it succeeded.
build_product() { # stamp, modules, Maven options…
  local stamp=$1 modules=$2
  shift 2
  require_maven
  say "building (the first build fetches its libraries and takes some minutes; log: $state/$stamp.log)"
  rm -f "$state/$stamp"
  touch "$state/$stamp.begun"
  # Tycho compiles only the sources that changed, not those that depend on them: start from clean classes.
  rm -rf "$root"/bundles/*/target
  (cd "$root" && "$maven" -B -ntp -DskipTests -pl "$modules" -am "$@" verify) >"$state/$stamp.log" 2>&1 8>&- ||
    give_up 3 "the build failed: $(grep -m 3 -E '^\[ERROR\]' "$state/$stamp.log" | tr '\n' ' ')"
  mv "$state/$stamp.begun" "$state/$stamp"
}

require_gateway() {
  if stale gateway-built "$gateway_product"; then
    lock_builds
    if stale gateway-built "$gateway_product"; then
      rm -rf "$root/releng/torgo-gateway/target"
      build_product gateway-built "$gateway_modules" "$@"
      # The first command writes the class archive: one that uses the language core writes the most useful one.
      (exec_cli validate "$root/examples/mars-blackout.maml.md") >/dev/null 2>&1 || true
    fi
    unlock_builds
  fi
}

# Documents run only in a sandbox; everything else works without, so a missing package is a warning there.
require_sandbox() { # command
  [ -x /usr/bin/bwrap ] && [ -x /usr/bin/python3 ] && return
  case "$1" in run | start) require_packages runtime ;; esac
}

# Builds the IDE if it is not built and opens it, with the file given.
open_ide() {
  local open
  [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || give_up 6 "the IDE needs a display; none is named by DISPLAY."
  require_packages ui
  if stale ide-built "$ide_product"; then
    lock_builds
    rm -rf "$root/releng/torgo-ide/target"
    build_product ide-built releng/torgo-ide
    unlock_builds
  fi
  open=(-Dtorgo.welcome=true)
  [ $# = 0 ] || open=("-Dtorgo.open=$(readlink -f "$1")")
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "-Dtorgo.command=$root/torgo" "${open[@]}" \
    -jar "$ide_product"/plugins/org.eclipse.equinox.launcher_*.jar -data "${TORGO_WORKSPACE:-$HOME/torgo-workspace}"
}

# Large states take half the time on huge pages. Asked for only where the kernel gives them: Java complains otherwise.
huge_pages() {
  if grep -q '\[always\]\|\[madvise\]' /sys/kernel/mm/transparent_hugepage/enabled 2>/dev/null; then
    echo -XX:+UseTransparentHugePages
  fi
}

# The command line is a plain Java program; a shared class archive, kept by the JVM itself, makes it start quickly.
exec_cli() {
  local jars="" name jar flags=() compiler=(-XX:TieredStopAtLevel=1)
  while read -r name; do
    for jar in "$gateway_product/plugins/$name"[_.-]*.jar; do
      [ -e "$jar" ] && jars="$jars:$jar"
    done
  done < <(grep -v '^#' "$root/releng/cli-jars.txt")
  export TORGO_INSTALL="$gateway_product"
  [ -w "$gateway_product" ] &&
    flags=(-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$gateway_product/cli.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off)
  # A language server lives as long as its editor: it must not grow with the machine's memory.
  [ "${1:-}" = lsp ] && flags+=(-Xmx160m)
  # Circuits are worth the compiler that optimises, and need memory for their state.
  case " $* " in *" quantum "*) compiler=(-XX:MaxRAMPercentage=75 $(huge_pages)) ;; esac
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC "${compiler[@]}" -Xshare:auto "${flags[@]}" \
    -cp "${jars#:}" io.torgo.cli.Main "$@"
}
