#!/usr/bin/env bash
# The bot, proved by a Discord server that nobody here wrote. It is built before, so that none of the proof's patience is spent on that.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build src/StoryBot -v quiet -nologo
exec tests/discord-twin/run.sh dotnet src/StoryBot/bin/Debug/net10.0/storybot.dll
