# Proves .dockerignore: the build context holds files of the repository and none that lie about. Needs $work, buildah and podman; sourced by prove.sh.
strays=(.git/config .env src/StoryBot/.env src/StoryBot/bin/Debug/stray src/StoryBot.Chat/obj/stray src/StoryBot/StoryBot.csproj.user data/journal.db secrets/Discord__Token
  appsettings.Production.json knowledge/.env tests/StoryBot.Tests/stray node_modules/stray TestResults/stray)
mkdir "$work/tree"
git ls-files -z | xargs -0 cp --parents --target-directory "$work/tree"
for stray in "${strays[@]}"; do
  mkdir -p "$(dirname "$work/tree/$stray")"
  echo stray >"$work/tree/$stray"
done
printf 'FROM scratch\nCOPY . /\n' >"$work/context"
buildah bud --quiet --file "$work/context" --tag context "$work/tree" </dev/null >/dev/null
layers=$(podman create context none)
podman export "$layers" | tar -t | grep -v '/$' | grep -vxE '(dev|etc|proc|run|sys)/.*' | sort >"$work/sent"
podman rm "$layers" >/dev/null
podman rmi context >/dev/null
git ls-files | sort >"$work/tracked"
comm -23 "$work/sent" "$work/tracked" >"$work/strays"
[ ! -s "$work/strays" ] || fail "the build context holds what is not of the repository: $(cat "$work/strays")"
grep -qx src/StoryBot/StoryBot.csproj "$work/sent" || fail "the build context lacks the program"
rm -rf "$work/tree"
echo "build context: $(wc -l <"$work/sent") files of the repository, none of ${#strays[@]} strays"
