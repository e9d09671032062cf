#!/usr/bin/env bash
# Proves the Discord simulator by discord.js: tests/discord-js/run.sh [PROGRAM [ARGS...]]
# Without a program it builds the simulator. Says why and ends with 77 where node or npm is missing.
set -euo pipefail
cd "$(dirname "$0")"
for tool in node npm; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not on this machine"; exit 77; }
done
npm ci --silent --no-audit --no-fund
if [ $# -eq 0 ]; then
  dotnet build ../StoryBot.Simulators -v q -nologo
  set -- dotnet ../StoryBot.Simulators/bin/Debug/net10.0/StoryBot.Simulators.dll
fi
exec node prove.mjs "$@"
