# Makes the base images, which can't be had everywhere, from this machine's own files and gives them their real names; needs engine.sh.
# What is then proved is the Dockerfile and the program, not the vendor's images.
runtime=mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled

# Turns a folder into an image: image NAME FOLDER OPTION...
image() { tar -C "$2" -c . | podman import --quiet "${@:3}" - "$1" >/dev/null 2>&1; }

people() {
  mkdir -p "$1/etc" "$1/tmp" "$1/root" "$1/var/lib" "$1/var/tmp" "$1/home/app"
  chown 1654:1654 "$1/home/app"
  chmod 1777 "$1/tmp" "$1/var/tmp"
  printf 'root:x:0:0:root:/root:/bin/sh\napp:x:1654:1654::/home/app:/bin/false\n' >"$1/etc/passwd"
  printf 'root:x:0:\napp:x:1654:\n' >"$1/etc/group"
  for folder in bin sbin lib lib64; do
    [ -L "/$folder" ] || skip "this machine's /$folder is no link into /usr"
    ln -s "$(readlink "/$folder")" "$1/$folder"
  done
}
stand_in_runtime() {
  people "$work/deps"
  mkdir -p "$work/deps/usr/lib" "$work/deps/usr/lib64"
  dpkg -L libc6 libgcc-s1 libstdc++6 libssl3 zlib1g tzdata ca-certificates 2>/dev/null | sort -u | while read -r file; do
    # Packages from before the merge of /lib into /usr/lib name the old place.
    case $file in /lib/* | /lib64/*) file=/usr$file ;; esac
    case $file in /usr/share/doc/* | /usr/share/man/* | /usr/share/locale/*) continue ;; esac
    [ -f "$file" ] || [ -L "$file" ] && echo "${file#/}"
  done >"$work/files" || true
  tar -C / -c -T "$work/files" etc/ssl/certs/ca-certificates.crt | tar -C "$work/deps" -x
  image "$runtime" "$work/deps"
}
stand_in_sdk() {
  people "$work/sdk"
  mkdir -p "$work/sdk/usr" "$work/sdk/var/cache/apt/archives/partial" "$work/sdk/var/lib/apt/lists/partial" "$work/sdk/var/log/apt"
  image mcr.microsoft.com/dotnet/sdk:10.0 "$work/sdk"
}
# The runtime of another architecture, of that one's packages: stand_in_foreign_runtime ARCHITECTURE
stand_in_foreign_runtime() {
  people "$work/deps"
  mkdir -p "$work/deps/usr/lib64"
  unpack "$work/foreign" "$1" libc6 libgcc-s1 libstdc++6 libssl3 zlib1g
  cp -a "$work/foreign/usr" "$work/deps/"
  cp -a "$work/foreign/lib/." "$work/deps/usr/lib/"
  image "$runtime" "$work/deps" --arch "$1"
}
# Builds the Dockerfile on these images: build OPTION...
build() {
  local nuget=${NUGET_PACKAGES:-$HOME/.nuget/packages} began=$SECONDS
  mkdir -p "$nuget"
  # The SDK's stand-in borrows this machine's tools and packages; nothing it does to the tools outlasts the build.
  timeout 900 buildah bud --pull-never --format docker --quiet --tag storybot \
    --volume /usr:/usr:O --volume /etc:/etc:O --volume /var/lib/dpkg:/var/lib/dpkg:O --volume "$nuget:/root/.nuget/packages" \
    --build-arg BUILDARCH="$(dpkg --print-architecture)" --build-arg REVISION="$(git rev-parse HEAD 2>/dev/null || echo unknown)" \
    "$@" . </dev/null >"$work/build.log" 2>&1 || { tail -40 "$work/build.log"; exit 1; }
  echo "built in $((SECONDS - began)) s"
}
