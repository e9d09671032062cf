# Fetches a proof's packages, or says why it has to be skipped: source packages.sh FOLDER
for tool in node npm; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not on this machine"; exit 0; }
done
if ! npm ci --prefix "$1" --silent --no-audit --no-fund; then
  npm ping >/dev/null 2>&1 && exit 1
  echo "skipped: the package registry cannot be reached"
  exit 0
fi
