#!/bin/sh
# Installs cablelint from this directory: install.sh [DIRECTORY]. The default directory is ~/.local/bin. Nothing is downloaded.
set -eu
to=${1:-$HOME/.local/bin}
from=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

case $(uname -s) in
Linux) system=linux ;;
Darwin) system=darwin ;;
*) echo "install.sh has no program for $(uname -s): README.md says how to install on Windows" >&2; exit 1 ;;
esac
case $(uname -m) in
x86_64 | amd64) arch=amd64 ;;
aarch64 | arm64) arch=arm64 ;;
*) echo "install.sh has no program for $(uname -m)" >&2; exit 1 ;;
esac
name=cablelint_@VERSION@_${system}_$arch

want=$(awk -v file="$name.tar.gz" '$2 == file { print $1 }' "$from/SHA256SUMS")
if command -v sha256sum >/dev/null; then
  have=$(sha256sum <"$from/$name.tar.gz")
else
  have=$(shasum -a 256 <"$from/$name.tar.gz")
fi
if [ -z "$want" ] || [ "$want" != "${have%% *}" ]; then
  echo "the checksum of $name.tar.gz is wrong: copy the bundle again" >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar -xzf "$from/$name.tar.gz" -C "$work"
mkdir -p "$to"
cp "$work/$name/cablelint" "$to/cablelint.new"
chmod 755 "$to/cablelint.new"
mv "$to/cablelint.new" "$to/cablelint"
"$to/cablelint" --version
