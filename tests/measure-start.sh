#!/usr/bin/env bash
# Start-up of the program: wall time from process start to printed answer, and peak memory; medians of RUNS (15) runs.
# Usage: tests/measure-start.sh PROGRAM...   for example the native binary and src/StoryBot/bin/Debug/net10.0/storybot
set -euo pipefail
runs=${RUNS:-15}
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }
for program in "$@"; do
  "$program" reindex --set Knowledge:DataFolder="$data" >/dev/null
  : >"$data/measured"
  for _ in $(seq "$runs"); do
    begin=$(date +%s%N)
    "$program" ask "who signed the agreement?" --set Knowledge:DataFolder="$data" >/dev/null
    end=$(date +%s%N)
    echo $(((end - begin) / 1000)) >>"$data/measured"
  done
  if [ -x /usr/bin/time ]; then
    for _ in $(seq "$runs"); do
      /usr/bin/time -f %M -a -o "$data/memory" "$program" ask "who signed the agreement?" --set Knowledge:DataFolder="$data" >/dev/null
    done
    memory="$(($(median <"$data/memory") / 1024)) MiB"
  else
    memory="peak memory needs /usr/bin/time"
  fi
  printf '%s: %s ms, %s (medians of %s runs)\n' "$program" "$(($(median <"$data/measured") / 1000))" "$memory" "$runs"
  rm -f "$data/memory"
done
