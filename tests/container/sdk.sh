#!/usr/bin/env bash
# Lets the SDK make the image (dotnet publish -t:PublishContainer), without a Dockerfile, and asks it the main question: as 1654, on a read-only root,
# without capabilities, in 256 MB. The SDK takes its base image from registries only, so one on the loopback interface serves the stand-in.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/container/engine.sh
source tests/container/stand-ins.sh
stand_in_runtime

unpack "$work/registry" "$(dpkg --print-architecture)" docker-registry
registry=localhost:$(free_port 15000)
echo "{version: 0.1, log: {level: error}, storage: {filesystem: {rootdirectory: $work/registry/images}}, http: {addr: '$registry'}}" >"$work/registry.yaml"
"$work/registry/usr/bin/docker-registry" serve "$work/registry.yaml" >"$work/registry.log" 2>&1 &
started+=($!)
for _ in $(seq 100); do
  (: <>"/dev/tcp/localhost/${registry#*:}") 2>/dev/null && break
  sleep 0.1
done
base=$registry/${runtime#*/}
podman push --quiet --tls-verify=false "$runtime" "docker://$base" >/dev/null 2>&1 || fail "the registry does not take the base image: $(cat "$work/registry.log")"

began=$SECONDS
dotnet publish src/StoryBot -t:PublishContainer --configuration Release --output "$work/app" -v quiet -nologo -p:ContainerBaseImage="$base" \
  -p:ContainerArchiveOutputPath="$work/storybot.tar" -p:Revision="$(git rev-parse HEAD 2>/dev/null || echo unknown)" </dev/null >"$work/build.log" 2>&1 ||
  fail "the SDK makes no image: $(tail -20 "$work/build.log")"
podman load --quiet --input "$work/storybot.tar" >/dev/null
echo "published in $((SECONDS - began)) s"

of_image() { podman image inspect --format "$1" storybot; }
[ "$(of_image '{{.Config.User}}')" = 1654:1654 ] || fail "the image's user is $(of_image '{{.Config.User}}')"
[ "$(of_image '{{.Config.Entrypoint}}')" = "[/app/storybot]" ] || fail "the image starts $(of_image '{{.Config.Entrypoint}}')"
for label in title description licenses version revision; do
  [ -n "$(of_image "{{index .Labels \"org.opencontainers.image.$label\"}}")" ] || fail "the image has no label $label"
done
unneeded=$(find "$work/app" -name '*.dbg' -o -name '*.pdb' -o -name '*.xml')
[ -z "$unneeded" ] || fail "the image holds what nobody needs there: $unneeded"

podman run --rm --read-only --cap-drop ALL --security-opt no-new-privileges --memory 256m --network none --volume data:/home/app storybot \
  ask "who signed the agreement?" </dev/null >"$work/answer" 2>&1 || fail "no answer: $(cat "$work/answer")"
grep -q "Gregory M. Guillot" "$work/answer" && grep -q "Trevilla Trejo" "$work/answer" || fail "the answer does not name both who signed: $(cat "$work/answer")"
[ "$(find "$work/volumes/data/_data" -printf '%U\n' | sort -u)" = 1654 ] && [ -e "$work/volumes/data/_data/index" ] || fail "the volume holds no index of 1654's"
echo "image: $(of_image '{{.Size}}' | awk '{ print int($1 / 1000000) }') MB"
echo "proved: the image that the SDK makes"
