#!/usr/bin/env bash
# The image that the SDK makes without a Dockerfile, run.
exec "$(dirname "$0")/../container/sdk.sh"
