#!/usr/bin/env bash
# Runs the bot against an independent Discord server: tests/discord-twin/run.sh PROGRAM [ARGS...]
# For instance: tests/discord-twin/run.sh dotnet run --project src/StoryBot
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: $0 PROGRAM [ARGS...], the bot to run"; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../discord-js/packages.sh" "$here"
exec node "$here/prove.mjs" "$@"
