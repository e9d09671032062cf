#!/usr/bin/env bash
# The image that the Dockerfile makes, built and run.
exec "$(dirname "$0")/../container/prove.sh"
