#!/usr/bin/env bash
# The bot, proved by a Discord server that nobody here wrote.
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/../discord-twin/run.sh" dotnet run --project "$here/../../src/StoryBot"
