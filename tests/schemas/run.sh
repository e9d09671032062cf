#!/usr/bin/env bash
# Checks sbom.json, compose.yaml and deploy/kubernetes.yaml against their published schemas: tests/schemas/run.sh SBOM
# Says why it skips where node, npm or the package registry is missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../discord-js/packages.sh" "$here"
exec node "$here/check.mjs" "$1"
