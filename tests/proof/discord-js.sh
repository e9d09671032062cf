#!/usr/bin/env bash
# The Discord simulator, proved by discord.js.
exec "$(dirname "$0")/../discord-js/run.sh"
