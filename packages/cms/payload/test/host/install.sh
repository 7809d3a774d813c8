#!/bin/sh
# Installs Payload with SQLite into the folder given; run again, it leaves what is there.
set -eu
cd "$1"

payload=3.90.2
if [ "$(cat installed 2>/dev/null)" = "$payload" ]; then exit 0; fi

printf '{"name": "payload-host", "private": true, "type": "module"}\n' > package.json
npm install --no-audit --no-fund --no-update-notifier --save-exact \
  "payload@$payload" "@payloadcms/db-sqlite@$payload" "@payloadcms/richtext-lexical@$payload" \
  "@payloadcms/next@$payload" next@16.4.6 react@19.3.1 react-dom@19.3.1 graphql@16.14.2 sharp@0.35.5
printf '%s\n' "$payload" > installed
