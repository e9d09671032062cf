#!/usr/bin/env bash
# The Slack simulator, proved by @slack/bolt and @slack/web-api.
exec "$(dirname "$0")/../slack-npm/run.sh"
