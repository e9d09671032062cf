#!/usr/bin/env bash
# Builds the Dockerfile at the root and runs the image as a maintainer would: as nobody in particular, on a read-only root, without capabilities,
# in 256 MB. The base images can't be had everywhere, so stand-ins of this machine's own files bear their names: what is proved is the Dockerfile,
# and the program, not the vendor's images. Everything lies in a folder of its own, which is gone at the end.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"

# Nobody is failed for a machine that can't do this; a CI machine is.
skip() {
  echo "skipped: $1"
  [ -z "${CI:-}" ] || exit 1
  exit 0
}
[ "$(uname -s)" = Linux ] && [ "$(id -u)" = 0 ] || skip "building images here needs root on Linux"
command -v dpkg >/dev/null || skip "the stand-ins are made of a Debian machine's packages"
needed=(podman buildah runc conmon)
if ! command -v "${needed[@]}" >/dev/null || ! command -v clang >/dev/null; then
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends podman buildah runc conmon clang zlib1g-dev; } </dev/null >/dev/null 2>&1 || true
fi
for tool in "${needed[@]}" clang; do command -v "$tool" >/dev/null || skip "$tool can't be installed"; done

work=$(mktemp -d)
simulator=
finish() {
  podman rm --all --force --time 1 >/dev/null 2>&1 || true
  [ -z "$simulator" ] || kill "$simulator" 2>/dev/null || true
  umount --lazy "$work/storage/overlay" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

cat >"$work/containers.conf" <<CONF
[containers]
default_ulimits = ["nofile=4096:4096", "nproc=2048:2048"]
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
volume_path = "$work/volumes"
tmp_dir = "$work/tmp"
CONF
cat >"$work/storage.conf" <<CONF
[storage]
driver = "overlay"
graphroot = "$work/storage"
runroot = "$work/run"
CONF
export CONTAINERS_CONF=$work/containers.conf CONTAINERS_STORAGE_CONF=$work/storage.conf BUILDAH_ISOLATION=chroot

# Turns a folder into an image of that name.
image() { tar -C "$2" -c . | podman import --quiet - "$1" >/dev/null 2>&1; }

echo "base images, as stand-ins"
people() {
  mkdir -p "$1/etc" "$1/tmp" "$1/root" "$1/var/lib" "$1/var/tmp"
  chmod 1777 "$1/tmp" "$1/var/tmp"
  printf 'root:x:0:0:root:/root:/bin/sh\napp:x:1654:1654::/home/app:/bin/false\n' >"$1/etc/passwd"
  printf 'root:x:0:\napp:x:1654:\n' >"$1/etc/group"
  for folder in bin sbin lib lib64; do
    [ -L "/$folder" ] || skip "this machine's /$folder is no link into /usr"
    ln -s "$(readlink "/$folder")" "$1/$folder"
  done
}
people "$work/deps"
mkdir -p "$work/deps/usr/lib" "$work/deps/usr/lib64"
dpkg -L libc6 libgcc-s1 libstdc++6 libssl3 zlib1g tzdata ca-certificates 2>/dev/null | sort -u | while read -r file; do
  # Packages from before the merge of /lib into /usr/lib name the old place.
  case $file in /lib/* | /lib64/*) file=/usr$file ;; esac
  case $file in /usr/share/doc/* | /usr/share/man/* | /usr/share/locale/*) continue ;; esac
  [ -f "$file" ] || [ -L "$file" ] && echo "${file#/}"
done >"$work/files" || true
tar -C / -c -T "$work/files" etc/ssl/certs/ca-certificates.crt | tar -C "$work/deps" -x
image mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled "$work/deps"
people "$work/sdk"
mkdir -p "$work/sdk/usr" "$work/sdk/var/cache/apt/archives/partial" "$work/sdk/var/lib/apt/lists/partial" "$work/sdk/var/log/apt"
image mcr.microsoft.com/dotnet/sdk:10.0 "$work/sdk"

echo "the image"
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}
mkdir -p "$packages"
began=$SECONDS
# The SDK's stand-in borrows this machine's tools and packages; nothing it does to them outlasts the build.
buildah bud --pull-never --format docker --quiet --tag storybot \
  --volume /usr:/usr:O --volume /etc:/etc:O --volume /var/lib/dpkg:/var/lib/dpkg:O --volume "$packages:/root/.nuget/packages" \
  --build-arg REVISION="$(git rev-parse HEAD 2>/dev/null || echo unknown)" . </dev/null >"$work/build.log" 2>&1 ||
  { tail -40 "$work/build.log"; exit 1; }
echo "built in $((SECONDS - began)) s"

echo "started"
dotnet build tests/StoryBot.Simulators -v quiet -nologo </dev/null
mkfifo "$work/orders"
dotnet tests/StoryBot.Simulators/bin/Debug/net10.0/StoryBot.Simulators.dll <"$work/orders" >"$work/said" &
simulator=$!
exec 7>"$work/orders"
asked=0
# Gives the simulator an order and prints its answer, one line of JSON.
order() {
  [ -z "${1:-}" ] || { echo "$1" >&7; asked=$((asked + 1)); }
  for _ in $(seq 300); do
    [ "$(wc -l <"$work/said")" -le "$asked" ] || { sed -n "$((asked + 1))p" "$work/said"; return; }
    sleep 0.1
  done
  echo "the simulator does not answer" >&2
  return 1
}
field() { sed -nE "s/.*\"$1\":\"([^\"]*)\".*/\1/p"; }
# Not in a subshell: it counts.
order "" >"$work/line"
token=$(field token <"$work/line") rest=$(field rest <"$work/line") application=$(field application <"$work/line")
fail() {
  echo "FAILED: $1"
  podman logs bot 2>&1 | tail -20
  exit 1
}
start() {
  podman run --detach --name bot --network host --read-only --cap-drop ALL --security-opt no-new-privileges --memory 256m \
    --volume data:/data --env Discord__Token="$token" --env Discord__ApiBaseAddress="$rest" --env Health__ListenAddress=http://127.0.0.1:18086 storybot >/dev/null 2>&1
}
ready() {
  for _ in $(seq 60); do
    podman healthcheck run bot >/dev/null 2>&1 && return
    sleep 0.5
  done
  fail "it is not healthy after half a minute: $(podman exec bot /app/storybot healthcheck 2>&1)"
}
answered() {
  order '{"do":"say","text":"<@'"$application"'> who signed the agreement?"}' >"$work/line"
  order '{"do":"reply","to":"'"$(sed -nE 's/^\{"id":"([0-9]+)".*/\1/p' "$work/line")"'"}' >"$work/line"
  grep -q "Trevilla Trejo" "$work/line" || fail "no answer on Discord: $(cat "$work/line")"
}
start
ready
pid=$(podman inspect --format '{{.State.Pid}}' bot)
grep -qE '^Uid:\s+1654\s' "/proc/$pid/status" || fail "it does not run as 1654"
grep -qE '^CapEff:\s+0+$' "/proc/$pid/status" || fail "it has capabilities"
awk '$5 == "/" { print $6 }' "/proc/$pid/mountinfo" | grep -qE '^ro' || fail "its root can be written"
podman exec bot /app/storybot ask "who signed the agreement?" >"$work/inside" 2>&1 || fail "no answer inside: $(cat "$work/inside")"
grep -q "Trevilla Trejo" "$work/inside" || fail "the answer inside names nobody: $(cat "$work/inside")"
answered
echo "in memory: $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status") MiB; image: $(podman image inspect --format '{{.Size}}' storybot | awk '{ print int($1 / 1000000) }') MB"
began=$SECONDS
podman stop --time 10 bot >/dev/null
[ "$(podman inspect --format '{{.State.ExitCode}}' bot)" = 0 ] || fail "it ends with code $(podman inspect --format '{{.State.ExitCode}}' bot)"
echo "stopped in $((SECONDS - began)) s"
podman rm bot >/dev/null
order '{"do":"say","text":"<@'"$application"'> who signed the agreement?"}' >"$work/asked"
start
order '{"do":"reply","to":"'"$(sed -nE 's/^\{"id":"([0-9]+)".*/\1/p' "$work/asked")"'"}' >"$work/line"
grep -q "Trevilla Trejo" "$work/line" || fail "what was asked while it was down is not answered"
ready
podman stop --time 10 bot >/dev/null
echo "proved: the image, its health, its rights, its end, and what it keeps"
