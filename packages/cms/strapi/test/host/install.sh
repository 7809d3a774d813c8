#!/bin/bash
# Installs Strapi into the folder that is given: about two minutes, nothing where it is there. Needs Node 20 to 26, npm, and what
# better-sqlite3 is compiled with where its binary cannot be fetched (make, g++, python3).
set -euo pipefail
into=$1
version=5.54.0
stamp=$into/node_modules/.installed-$version
if [ -e "$stamp" ]; then exit 0; fi

# The headers of the Node that runs: those of another compile, and fail when they are loaded.
node_home=$(node -p "require('path').dirname(require('path').dirname(process.execPath))")
if [ -e "$node_home/include/node/node.h" ]; then export npm_config_nodedir=$node_home; fi

mkdir -p "$into"
cat >"$into/package.json" <<JSON
{
  "name": "host",
  "private": true,
  "dependencies": {
    "@strapi/plugin-users-permissions": "$version",
    "@strapi/strapi": "$version",
    "better-sqlite3": "12.8.0",
    "react": "18.3.1",
    "react-dom": "18.3.1",
    "react-router-dom": "6.30.3",
    "styled-components": "6.1.19"
  },
  "strapi": {"uuid": false}
}
JSON
cd "$into"
npm install --no-audit --no-fund --loglevel=error
node -e "new (require('better-sqlite3'))(':memory:').close()"
touch "$stamp"
