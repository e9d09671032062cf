#!/usr/bin/env bash
# Builds the program without the encoder, as where its package can't be had, and asks the main question: tests/without-encoder.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git ls-files -z src knowledge LICENSE NOTICE '*.props' '*.targets' global.json .editorconfig BannedSymbols.txt appsettings.json |
  xargs -0 cp --parents --target-directory "$work"
cd "$work"
dotnet build src/StoryBot -p:WithEncoder=false -v quiet -nologo </dev/null
answer=$(dotnet src/StoryBot/bin/Debug/net10.0/storybot.dll ask "who signed the agreement?" </dev/null)
printf '%s\n' "$answer"
grep -q "Gregory M. Guillot" <<<"$answer" && grep -q "Ricardo Trevilla Trejo" <<<"$answer"
if dotnet src/StoryBot/bin/Debug/net10.0/storybot.dll ask --explain "who signed the agreement?" </dev/null | grep -q Likeness; then
  echo "a program without the encoder compared meanings"
  exit 1
fi
