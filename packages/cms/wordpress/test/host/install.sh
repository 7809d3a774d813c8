#!/usr/bin/env bash
# Puts the files of a WordPress site into a folder: WordPress of Debian unstable, or else the newest that apt offers, and its own
# SQLite drop-in, so that no database server is needed. The tests make a fresh site of it each time they run.
set -euo pipefail
folder=$(realpath "$1")
if ((EUID == 0)); then root=(); else root=(sudo -n); fi

needed=(php-cli php-sqlite3 php-xml php-mbstring php-intl unzip)
if ! php -r 'exit(extension_loaded("pdo_sqlite") && extension_loaded("mbstring") && extension_loaded("dom") && class_exists("Normalizer") ? 0 : 1);' ||
  ! command -v unzip >/dev/null; then
  "${root[@]}" apt-get update
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${needed[@]}"
fi
[[ -e $folder/site/wp-content/db.php ]] && exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p lists/partial cache/archives/partial
cat >unstable.sources <<'SOURCES'
Types: deb
URIs: http://deb.debian.org/debian
Suites: unstable
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
SOURCES
apart=(-o "Dir::Etc::sourcelist=$work/unstable.sources" -o Dir::Etc::sourceparts=/dev/null
  -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root)
{ apt-get "${apart[@]}" update && apt-get "${apart[@]}" download wordpress; } || apt-get download wordpress
dpkg-deb -x wordpress_*.deb unpacked

npm pack @wp-playground/cli@3.1.56
tar -xzf wp-playground-cli-3.1.56.tgz package/sqlite-database-integration.zip
unzip -q package/sqlite-database-integration.zip

rm -rf "$folder/site"
mkdir -p "$folder/site"
# Links lead to scripts and fonts of other Debian packages; what does not resolve is only needed for screens and mail.
cp -rL unpacked/usr/share/wordpress/. "$folder/site" 2>/dev/null || true
cp -r plugin-sqlite-database-integration "$folder/site/wp-content/sqlite"
sed -e "s#{SQLITE_IMPLEMENTATION_FOLDER_PATH}#$folder/site/wp-content/sqlite#" -e 's#{SQLITE_PLUGIN}#sqlite/load.php#' \
  plugin-sqlite-database-integration/db.copy >"$folder/site/wp-content/db.php"
grep -m1 '^\$wp_version =' "$folder/site/wp-includes/version.php"
