#!/usr/bin/env bash
# A peer to measure beside: FastAPI under uvicorn, one process, answering every POST with a constant.
# Usage: fastapi.sh FOLDER install | fastapi.sh FOLDER serve PORT. FOLDER holds its virtual environment; not part of TORGO.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
folder=$1

case "$2" in
  install)
    "$folder/bin/python" -c 'import fastapi, uvicorn' 2>/dev/null && exit
    python3 -m venv "$folder"
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check fastapi uvicorn
    ;;
  serve)
    exec "$folder/bin/python" -m uvicorn --app-dir "$here" constant:app --host 127.0.0.1 --port "$3" --no-access-log --log-level warning
    ;;
esac
