#!/usr/bin/env bash
# Builds the Dockerfile for linux/arm64 on an amd64 machine and asks the image the main question under qemu: as 1654, on a read-only root, without
# capabilities.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/container/engine.sh
source tests/container/stand-ins.sh
[ "$(dpkg --print-architecture)" = amd64 ] || skip "to build for arm64 from another architecture takes an amd64 machine"
# The SDK's stand-in borrows this machine's tools, the linker for the other architecture among them.
command -v aarch64-linux-gnu-gcc >/dev/null || apt-get install --yes -qq --no-install-recommends gcc-aarch64-linux-gnu libc6-dev-arm64-cross >/dev/null </dev/null \
  || skip "gcc-aarch64-linux-gnu can't be installed"
stand_in_foreign_runtime arm64
stand_in_sdk
unpack "$work/qemu" amd64 qemu-user-static

# Buildah 1.28 does not know $BUILDPLATFORM as Docker does, and takes the platform of one stage for the next: both are written out for it.
sed -e 's|\$BUILDPLATFORM|linux/amd64|' -e 's|^FROM mcr|FROM --platform=linux/arm64 mcr|' Dockerfile >"$work/Dockerfile"
build --platform linux/arm64 --file "$work/Dockerfile"
[ "$(podman image inspect --format '{{.Architecture}}' storybot)" = arm64 ] || fail "the image is for $(podman image inspect --format '{{.Architecture}}' storybot)"
layers=$(podman create storybot 2>/dev/null) && podman cp "$layers:/app" "$work/app" && podman rm "$layers" >/dev/null
# The machine's number in the header of both: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html
for binary in storybot libe_sqlite3.so; do
  [ "$(od -A n -t u2 -j 18 -N 2 "$work/app/$binary" | tr -d ' ')" = 183 ] || fail "$binary is not for AArch64"
done
grep -q 'NativeAOT.linux-arm64' "$work/app/sbom.json" || fail "sbom.json does not name the runtime for arm64"
unneeded=$(find "$work/app" -name '*.dbg' -o -name '*.pdb' -o -name '*.xml')
[ -z "$unneeded" ] || fail "the image holds what nobody needs there: $unneeded"

podman run --rm --read-only --cap-drop ALL --security-opt no-new-privileges --network none --volume data:/data \
  --volume "$work/qemu/usr/bin/qemu-aarch64-static:/qemu:ro" --entrypoint '["/qemu", "/app/storybot"]' storybot \
  ask "who signed the agreement?" </dev/null >"$work/answer" 2>&1 || fail "no answer: $(cat "$work/answer")"
grep -q "Gregory M. Guillot" "$work/answer" && grep -q "Trevilla Trejo" "$work/answer" || fail "the answer does not name both who signed: $(cat "$work/answer")"
[ "$(find "$work/volumes/data/_data" -printf '%U\n' | sort -u)" = 1654 ] && [ -e "$work/volumes/data/_data/index" ] || fail "the volume holds no index of 1654's"
echo "proved: the image for arm64, under qemu"
