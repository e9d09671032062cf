#!/usr/bin/env bash
# The same sources make the same assemblies.
exec "$(dirname "$0")/../reproducible.sh"
