#!/usr/bin/env bash
# Puts the files of a WordPress site into a folder: the WordPress that README.md names, from Debian unstable, and its own SQLite
# drop-in, so that no database server is needed. Debian keeps one version alone: where it has another by now, that one is taken,
# and said. The tests make a fresh site of it each time they run.
set -euo pipefail
named=7.1.4
folder=$(realpath "$1")
if ((EUID == 0)); then root=(); else root=(sudo -n); fi

tell_version() {
  local there
  there=$(sed -n "s/^\$wp_version = '\(.*\)';$/\1/p" "$folder/site/wp-includes/version.php")
  echo "WordPress $there"
  if [[ $there != "$named" ]]; then
    echo "This is not WordPress $named, which README.md names and the tests were written for: what differs may be WordPress' own." >&2
  fi
}

needed=(php-cli php-sqlite3 php-xml php-mbstring php-intl unzip)
if ! php -r 'exit(extension_loaded("pdo_sqlite") && extension_loaded("mbstring") && extension_loaded("dom") && class_exists("Normalizer") ? 0 : 1);' ||
  ! command -v unzip >/dev/null; then
  "${root[@]}" apt-get update
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${needed[@]}"
fi
if [[ -e $folder/site/wp-content/db.php ]]; then
  tell_version
  exit 0
fi

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
apt-get "${apart[@]}" update || true
apt-get "${apart[@]}" download "wordpress=$named*" || apt-get "${apart[@]}" download wordpress || apt-get download wordpress
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
tell_version
