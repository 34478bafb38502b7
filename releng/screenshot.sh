#!/usr/bin/env bash
# Photographs the IDE: starts the built product on a display of its own, with an example and a broken copy of it open.
# Usage: releng/screenshot.sh [PICTURE]   (default docs/images/ide.png). Needs Xvfb and ImageMagick's import.
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
. "$root/releng/bootstrap.sh"

picture=$(realpath -m "${1:-$root/docs/images/ide.png}")
product="$root/releng/torgo-ide/target/products/torgo-ide/linux/gtk/x86_64"
size=${TORGO_SCREEN:-1440x900}
patience=${TORGO_PATIENCE:-120}

require_java
for tool in Xvfb import; do
  command -v "$tool" >/dev/null 2>&1 || give_up 6 "$tool is missing. Run: sudo apt-get install xvfb imagemagick"
done
launcher=$(find "$product/plugins" -name 'org.eclipse.equinox.launcher_*.jar' 2>/dev/null | head -n 1)
[ -n "$launcher" ] || give_up 6 "the IDE is not built yet; open it once with ./torgo ide"

work=$(mktemp -d)
pids=()
clean() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap clean EXIT

mkdir -p "$work/examples" "$(dirname "$picture")"
good="$work/examples/mars-blackout.maml.md"
broken="$work/examples/mars-blackout-broken.maml.md"
cp "$root/examples/mars-blackout.maml.md" "$good"
sed -e 's|^id: .*|id: "mars-7"|' -e '/^  write:/d' -e 's|^created_at:.*|created_at: yesterday|' \
  -e 's|^## Context|## Contxt|' "$good" >"$broken"

Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
pids+=($!)
for _ in $(seq 50); do [ -s "$work/display" ] && break; sleep 0.1; done
[ -s "$work/display" ] || give_up 6 "Xvfb did not start"
export DISPLAY=":$(cat "$work/display")" NO_AT_BRIDGE=1 GDK_BACKEND=x11

say "starting the IDE on display $DISPLAY"
"$JAVA_HOME/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Duser.home="$work" \
  -Dtorgo.open="$good:$broken" -jar "$launcher" -configuration "$work/configuration" -data "$work/workspace" \
  -nosplash >"$work/ide.log" 2>&1 &
ide=$!
pids+=("$ide")

# There is no window manager here: the window is given the whole screen by hand, and the first group of problems unfolded.
arrange() {
  command -v xdotool >/dev/null 2>&1 || return 0
  local window
  window=$(xdotool search --onlyvisible --name 'TORGO IDE' 2>/dev/null | tail -n 1) || return 0
  [ -n "$window" ] || return 0
  xdotool windowmove "$window" 0 0 windowsize "$window" "${size%x*}" "${size#*x}" windowfocus "$window"
  sleep 2
  xdotool key --delay 200 alt+shift+q x Home plus
}

# Ready when the picture has many colours (the editor is there) and has stood still for three looks.
look() { import -window root png:- | tee "$work/now.png" | md5sum; }
last="" still=0
for _ in $(seq "$patience"); do
  sleep 1
  kill -0 "$ide" 2>/dev/null || { cat "$work/ide.log" "$work/workspace/.metadata/.log" >&2 || true; give_up 1 "the IDE ended early"; }
  now=$(look)
  if [ "$now" = "$last" ] && [ "$(identify -format %k "$work/now.png")" -gt 500 ]; then
    still=$((still + 1))
  else
    still=0
  fi
  last=$now
  [ "$still" -ge 3 ] || continue
  [ -z "${arranged:-}" ] || break
  arranged=yes still=0
  arrange
done
[ "$still" -ge 3 ] || say "the picture did not come to rest in $patience s; taking it as it is"
cp "$work/now.png" "$picture"
if [ -n "${TORGO_SHOW_LOG:-}" ]; then cat "$work/ide.log" "$work/workspace/.metadata/.log" >&2 || true; fi
say "wrote $picture"
