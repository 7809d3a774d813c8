#!/usr/bin/env bash
# Installs the hosts that the tests in packages/guards/test/hosts ask: programs of Debian or Ubuntu, and beside the packages of
# this one, which they would make many times as heavy, what npm has. A host that cannot be installed is named, and the rest goes on.
set -uo pipefail
cd "$(dirname "$0")/.."

if ((EUID == 0)); then root=(); else root=(sudo -n); fi
folder=$PWD/node_modules/.cache/hosts
mkdir -p "$folder"
missing=()

"${root[@]}" apt-get update
for package in jekyll hugo pandoc pelican python3-markdown php-cli; do
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$package" || missing+=("$package")
done

# Of WordPress its files alone, without the servers that it depends on.
if [[ ! -e $folder/wordpress ]]; then
  (cd "$folder" && apt-get download wordpress && dpkg-deb -x wordpress_*.deb wordpress && rm wordpress_*.deb) || missing+=(wordpress)
fi

[[ -e $folder/package.json ]] || echo '{"private": true}' >"$folder/package.json"
npm install --prefix "$folder" --no-audit --no-fund --ignore-scripts \
  @docusaurus/utils@3.10.2 hexo-front-matter@5.0.0 gray-matter@4.0.3 || missing+=('packages of npm')

if ((${#missing[@]} > 0)); then
  printf 'not installed: %s\n' "${missing[*]}"
  exit 1
fi
