#!/usr/bin/env bash
# Builds the program twice, in two folders of different names, and compares what the compiler made, byte for byte: tests/reproducible.sh
# Debug symbols are left out: those of two folders differ, and the image has none. The native code is
# made of these assemblies; its own reproducibility is not looked at.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for folder in once another/time; do
  mkdir -p "$work/$folder"
  git ls-files -z src knowledge LICENSE NOTICE '*.props' '*.targets' global.json .editorconfig BannedSymbols.txt appsettings.json |
    xargs -0 cp --parents --target-directory "$work/$folder"
  dotnet build "$work/$folder/src/StoryBot" --configuration Release -p:PathMap="$work/$folder=/source" -p:DebugType=none -v quiet -nologo </dev/null
done
for assembly in storybot StoryBot.Answering StoryBot.Chat; do
  cmp "$work"/{once,another/time}/src/StoryBot/bin/Release/net10.0/"$assembly.dll"
done
echo "the same, byte for byte"
