# What the proofs beside it share: a podman whose images and containers lie in a folder of their own, $work, which is gone at the end, as are the
# processes in $started. Sourced at the repository's root.

# Nobody is failed for a machine that can't do this; CI is.
skip() {
  echo "skipped: $1"
  [ -z "${CI:-}${STORYBOT_CI:-}" ] || exit 1
  exit 0
}
[ "$(uname -s)" = Linux ] && [ "$(id -u)" = 0 ] || skip "building images here needs root on Linux"
command -v dpkg >/dev/null || skip "the stand-ins are made of a Debian machine's packages"
packages=(podman buildah runc conmon catatonit clang zlib1g-dev)
dpkg -s "${packages[@]}" >/dev/null 2>&1 || {
  apt-get update -qq && apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=120 "${packages[@]}"
} </dev/null >/dev/null 2>&1 || skip "apt-get can't install ${packages[*]}"

work=$(mktemp -d)
started=()
finish() {
  timeout 60 podman pod rm --all --force >/dev/null 2>&1 || true
  timeout 60 podman rm --all --force --time 1 >/dev/null 2>&1 || true
  for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
  umount --lazy "$work/storage/overlay" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

# Locks as files: those in shared memory would be those of every podman on this machine.
cat >"$work/containers.conf" <<CONF
[containers]
default_ulimits = ["nofile=4096:4096", "nproc=2048:2048"]
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
lock_type = "file"
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

# Nothing here may wait for ever.
podman() { timeout --kill-after 5 120 podman --log-level fatal "$@"; }
fail() {
  echo "FAILED: $1"
  podman ps --quiet --all | while read -r container; do podman logs "$container" 2>&1 | tail -20; done
  exit 1
}

# Unpacks Debian packages into a folder, past the machine's own: unpack FOLDER ARCHITECTURE PACKAGE...
unpack() {
  local state="$work/apt-$2" package
  local apt=(apt-get -qq -o APT::Architecture="$2" -o APT::Architectures="$2" -o APT::Sandbox::User=root -o Dir::State="$state" -o Dir::State::status="$state/status" -o Dir::Cache="$state")
  mkdir -p "$1" "$state/lists/partial" "$state/archives/partial"
  touch "$state/status"
  (cd "$state" && "${apt[@]}" update && "${apt[@]}" download "${@:3}") </dev/null >/dev/null 2>&1 || skip "apt-get can't download ${*:3} for $2"
  for package in "$state"/*.deb; do dpkg -x "$package" "$1"; done
  rm -rf "$state"
}
free_port() {
  local port=$1
  while (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  echo "$port"
}
