#!/usr/bin/env bash
# Builds the Dockerfile at the root and runs the image as a maintainer would: as nobody in particular, on a read-only root, without capabilities,
# in 256 MB, alone and from the Kubernetes manifest. IMAGE=FILE takes a saved image instead of building one.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/container/engine.sh
source tests/container/stand-ins.sh
stand_in_runtime
stand_in_sdk
source tests/container/context.sh
if [ -n "${IMAGE:-}" ]; then
  podman load --quiet --input "$IMAGE" >/dev/null
else
  build
fi
layers=$(podman create storybot) && podman cp "$layers:/app" "$work/app" && podman rm "$layers" >/dev/null
grep -q '"bomFormat": "CycloneDX"' "$work/app/sbom.json" && grep -q "pkg:nuget/Lucene.Net@" "$work/app/sbom.json" || fail "/app/sbom.json does not name the packages"
grep -q '^==== Lucene.Net' "$work/app/THIRD-PARTY-NOTICES.txt" && cmp LICENSE "$work/app/LICENSE" && cmp NOTICE "$work/app/NOTICE" || fail "the licence texts are not in the image"
unneeded=$(find "$work/app" -name '*.dbg' -o -name '*.pdb' -o -name '*.xml')
[ -z "$unneeded" ] || fail "the image holds what nobody needs there: $unneeded"
of_image() { podman image inspect --format "$1" storybot; }
[ "$(of_image '{{.Config.User}}')" = 1654:1654 ] || fail "the image's user is $(of_image '{{.Config.User}}')"
[ "$(of_image '{{.Config.StopSignal}}')" = SIGTERM ] || fail "the image stops by $(of_image '{{.Config.StopSignal}}')"
for label in title description licenses version revision; do
  [ -n "$(of_image "{{index .Labels \"org.opencontainers.image.$label\"}}")" ] || fail "the image has no label $label"
done

dotnet build tests/StoryBot.Simulators -v quiet -nologo </dev/null >"$work/build.log" || { cat "$work/build.log"; exit 1; }
# A simulator hears orders from one pipe and writes an answer to each, a line of JSON, after a first one that says where it is.
simulator() {
  mkfifo "$work/$1.orders"
  dotnet tests/StoryBot.Simulators/bin/Debug/net10.0/StoryBot.Simulators.dll "{\"service\":\"$1\",\"grpc\":true}" <"$work/$1.orders" >"$work/$1" 2>/dev/null &
  started+=($!)
}
line() {
  for _ in $(seq 300); do
    [ "$(wc -l <"$work/$1")" -lt "$2" ] || { sed -n "$2p" "$work/$1"; return; }
    sleep 0.1
  done
  fail "the simulator of $1 does not answer" >&2
}
field() { line "$1" 1 | sed -nE "s/.*\"$2\":\"([^\"]*)\".*/\1/p"; }
simulator discord
simulator slack
simulator otlp
exec 6>"$work/otlp.orders" 7>"$work/discord.orders" 8>"$work/slack.orders"
application=$(field discord application)
lines=1
order() {
  echo "$1" >&7
  lines=$((lines + 1))
  line discord "$lines" >"$work/line"
}
ask() {
  order '{"do":"say","text":"<@'"$application"'> who signed the agreement?"}'
  asked=$(sed -nE 's/^\{"id":"([0-9]+)".*/\1/p' "$work/line")
}
answered() {
  order '{"do":"reply","to":"'"$asked"'"}'
  grep -q "Trevilla Trejo" "$work/line" || fail "no answer on Discord: $(cat "$work/line")"
}

port=$(free_port 18086)
# Its settings, as compose takes them from .env. It tells all it can of itself, so that its memory is that of a bot that does.
cat >"$work/settings" <<ENV
Discord__Token=$(field discord token)
Discord__ApiBaseAddress=$(field discord rest)
Slack__BotToken=$(field slack token)
Slack__AppToken=$(field slack appToken)
Slack__ApiBaseAddress=$(field slack api)
Health__ListenAddress=http://127.0.0.1:$port
OTEL_EXPORTER_OTLP_ENDPOINT=$(field otlp address)
OTEL_METRIC_EXPORT_INTERVAL=2000
Telemetry__Prometheus=true
ENV

metrics() {
  exec 5<>"/dev/tcp/127.0.0.1/$port" && printf 'GET /metrics HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&5 && cat <&5 >"$work/metrics" && exec 5>&-
}
uptime() { cut -d ' ' -f 1 /proc/uptime; }
# Prints the machine's uptime when the bot first calls itself ready.
ready_at() {
  for _ in $(seq 3000); do
    if { exec 9<>"/dev/tcp/127.0.0.1/$port" && printf 'GET /health/ready HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&9 && grep -q '^HTTP/1.1 200' <&9; } 2>/dev/null; then
      uptime
      return
    fi
    sleep 0.01
  done
}
# The seconds from the start of the bot's process to then.
ready_after() { awk -v began="$(awk '{ print $22 / 100 }' "/proc/$pid/stat")" '{ printf "%.2f", $1 - began }' "$work/ready"; }
start() {
  ready_at >"$work/ready" &
  local watch=$!
  podman run --detach --name bot --network host --read-only --cap-drop ALL --security-opt no-new-privileges --memory 256m \
    --volume data:/data --env-file "$work/settings" storybot >/dev/null || fail "podman can't run it"
  wait "$watch"
  pid=$(podman inspect --format '{{.State.Pid}}' bot)
}
# On what and as whom process $pid runs, by the kernel's word.
check_rights() {
  local memory
  grep -qE '^Uid:\s+1654\s' "/proc/$pid/status" || fail "it does not run as 1654"
  grep -qE '^CapEff:\s+0+$' "/proc/$pid/status" || fail "it has capabilities"
  grep -qE '^NoNewPrivs:\s+1$' "/proc/$pid/status" || fail "it may gain privileges"
  awk '$5 == "/" { print $6 }' "/proc/$pid/mountinfo" | grep -qE '^ro' || fail "its root can be written"
  for memory in "/sys/fs/cgroup/memory$(sed -nE 's/^[0-9]+:memory://p' "/proc/$pid/cgroup")/memory.limit_in_bytes" \
    "/sys/fs/cgroup$(sed -nE 's/^0:://p' "/proc/$pid/cgroup")/memory.max"; do
    [ ! -e "$memory" ] || { [ "$(cat "$memory")" = 268435456 ] || fail "its memory is limited to $(cat "$memory")"; return; }
  done
  fail "its memory is not limited"
}
# The commands by which the image and the manifest ask for health, each a line: the HEALTHCHECK, then the startup, readiness and liveness probe.
probes() {
  of_image '{{json .Config.Healthcheck.Test}}' | sed -E 's/^\["CMD",|[]"]//g; s/,/ /g'
  sed -nE 's/^ *exec: \{command: \[(.*)\]\}$/\1/p' deploy/kubernetes.yaml | tr -d ,
}
# The exit codes of these commands: asked CONTAINER-COMMAND...
asked() {
  local argv code
  probes | while read -ra argv; do
    code=0
    "$@" "${argv[@]}" </dev/null >"$work/health" 2>&1 || code=$?
    printf '%s ' "$code"
  done
}
# Runs a command until it succeeds: healthy COMMAND...
healthy() {
  for _ in $(seq 60); do
    "$@" >"$work/health" 2>&1 && return
    sleep 0.5
  done
  fail "it is not healthy after half a minute: $(cat "$work/health")"
}
stops() {
  local began=$SECONDS
  podman stop --time 10 bot >/dev/null
  [ "$(podman inspect --format '{{.State.ExitCode}}' bot)" = 0 ] || fail "it ends with code $(podman inspect --format '{{.State.ExitCode}}' bot)"
  echo "stopped in $((SECONDS - began)) s"
  podman rm bot >/dev/null
}

[ "$(probes | wc -l)" = 4 ] || fail "the image and the manifest ask for health otherwise than thought: $(probes)"
# Given no bot: a container of the image in which only the probe runs.
alone() { podman run --rm --network host --env-file "$work/settings" --entrypoint "$1" storybot "${@:2}"; }
[ "$(asked alone)" = "6 6 6 6 " ] || fail "where no bot runs, the probes say $(asked alone): $(cat "$work/health")"
# As compose, Kubernetes and docker run it: nothing can be written but the volume, not even /tmp, which podman alone lends. What it thinks of the
# simulated platforms is no matter here.
podman run --rm --network host --read-only --read-only-tmpfs=false --cap-drop ALL --volume data:/data --env-file "$work/settings" storybot doctor >"$work/doctor" 2>&1 || [ $? = 6 ] \
  || fail "the doctor ends with a fault: $(cat "$work/doctor")"
grep -q '^ok  *knowledge: articles: 1' "$work/doctor" && grep -q '^ok  *disk: ' "$work/doctor" || fail "the doctor does not see the article and the disk: $(cat "$work/doctor")"
start
healthy podman healthcheck run bot
[ "$(asked podman exec bot)" = "0 0 0 0 " ] || fail "where the bot is ready, the probes say $(asked podman exec bot): $(cat "$work/health")"
check_rights
podman exec bot /app/storybot ask "who signed the agreement?" >"$work/inside" 2>&1 || fail "no answer inside: $(cat "$work/inside")"
grep -q "Trevilla Trejo" "$work/inside" || fail "the answer inside names nobody: $(cat "$work/inside")"
ask
answered
# What telling of itself for some seconds leaves behind counts too.
for _ in 1 2 3 4 5; do
  sleep 1
  metrics
done
grep -q '^storybot_questions_total{.*="answered",storybot_platform="discord",storybot_reason="none"} 1$' "$work/metrics" || fail "the answer is not counted: $(cat "$work/metrics")"
echo "image: $(of_image '{{.Size}}' | awk '{ print int($1 / 1000000) }') MB, base: $(podman image inspect --format '{{.Size}}' mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled | awk '{ print int($1 / 1000000) }') MB"
echo "ready $(ready_after) s after its process began, both platforms connected, the article indexed for the first time"
echo "resident: $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status") MiB, with telemetry on"
stops
echo '{}' >&6
line otlp 2 >"$work/line"
for kind in Trace Metrics Logs; do
  grep -q "${kind}Service/Export" "$work/line" || fail "no ${kind,,} came to the receiver: $(cat "$work/line")"
done
# Asked while nobody is there, answered after: the session is in the volume.
ask
start
answered
echo "ready $(ready_after) s after its process began again, the article indexed"
healthy podman healthcheck run bot
grep -qa "who signed the agreement?" "$work"/volumes/data/_data/*.db* || fail "the volume holds no journal"
stops
# A bot whose Slack nobody answers for is alive and not ready.
sed -i.good 's|^\(Slack__ApiBaseAddress\)=.*|\1=http://127.0.0.1:9|' "$work/settings"
podman run --detach --name bot --network host --volume data:/data --env-file "$work/settings" storybot >/dev/null
healthy podman exec bot /app/storybot healthcheck --alive
[ "$(asked podman exec bot)" = "6 0 6 0 " ] || fail "where the bot is alive and not ready, the probes say $(asked podman exec bot): $(cat "$work/health")"
! podman healthcheck run bot >/dev/null 2>&1 || fail "podman calls a bot healthy that is not ready"
stops
mv "$work/settings.good" "$work/settings"
echo "proved: the image, its health, its rights, its end, and what it keeps"

# The secret as this podman reads it: a JSON object of values in base 64.
sed -nE 's/^([A-Za-z]+__[A-Za-z]*Token)=(.*)/\1 \2/p' "$work/settings" | while read -r name value; do
  printf '%s"%s":"%s"' "${comma-}" "$name" "$(printf %s "$value" | base64 --wrap 0)"
  comma=,
done | sed 's/.*/{&}/' | podman secret create storybot - >/dev/null
{
  printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: storybot}\ndata:\n'
  sed -E '/Token=/d; s/^([^=]+)=(.*)/  \1: "\2"/' "$work/settings"
  printf -- '---\n'
  cat deploy/kubernetes.yaml
} >"$work/kubernetes.yaml"
podman play kube --network host "$work/kubernetes.yaml" >"$work/played" 2>&1 || fail "podman can't play the manifest: $(cat "$work/played")"
pod=$(podman ps --filter ancestor=localhost/storybot --format '{{.Names}}')
# Not by podman healthcheck: podman 4 hands an exec probe to a shell, and the image has none. Kubernetes hands it to the program.
healthy podman exec "$pod" /app/storybot healthcheck
[ "$(asked podman exec "$pod")" = "0 0 0 0 " ] || fail "in the pod the probes say $(asked podman exec "$pod"): $(cat "$work/health")"
pid=$(podman inspect --format '{{.State.Pid}}' "$pod")
check_rights
ask
answered
podman play kube --down "$work/kubernetes.yaml" >/dev/null || fail "the manifest can't be taken down"
echo "proved: the Kubernetes manifest, played by podman"
