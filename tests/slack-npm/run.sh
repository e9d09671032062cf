#!/usr/bin/env bash
# Proves the Slack simulator by @slack/bolt and @slack/web-api: tests/slack-npm/run.sh [PROGRAM [ARGS...]]
# Without a program it builds the simulator. Says why it skips where node or npm is missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../discord-js/packages.sh" "$here"
if [ $# -eq 0 ]; then
  dotnet build "$here/../StoryBot.Simulators" -v q -nologo </dev/null
  set -- dotnet "$here/../StoryBot.Simulators/bin/Debug/net10.0/StoryBot.Simulators.dll"
fi
exec node "$here/prove.mjs" "$@"
