/** A fresh WordPress site of the installed files: SQLite, our plugin in it, a server on a free port of the loopback, ended by its process id. */
import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {freePort, hostFolder, startServer} from '../../../../guards/src/booted-host.ts'
import {assemble} from '../../scripts/assemble.mjs'

const here = fileURLToPath(new URL('./', import.meta.url))
export const installed: string = join(hostFolder('wordpress'), 'site')

/** What REST answers of a post, or an error. */
export interface Answer {
  id: number
  status: string
  code: string
  meta: Record<string, {reviewed: unknown}>
  data: {field: string; allowed: string[]; errors: {pointer: string; detail: string; allowed: string[]}[]}
  forthright: {html: string}
}

/** The password of an application for each user; REST takes them over plain HTTP where the site says that it is local. */
export interface Site {
  url: string
  folder: string
  users: Record<'admin' | 'editor' | 'author' | 'contributor', {id: number; password: string}>
  /**
   * Runs PHP in the loaded site, as the code of another plugin would run, and gives what it returns; `without` names an
   * extension that PHP is to lack.
   */
  php(code: string, input?: unknown, without?: string): unknown
  rest(
    method: string,
    path: string,
    body?: unknown,
    user?: keyof Site['users'],
  ): Promise<{status: number; body: Answer}>
  /** A screen of the administration, or what is sent to it, in the session of a user. */
  admin(
    user: keyof Site['users'],
    path: string,
    form?: Record<string, string>,
  ): Promise<{status: number; text: string}>
  xmlrpc(method: string, ...args: string[]): Promise<string>
  /** A page as a reader gets it. */
  page(query: string): Promise<string>
  /** Ends the server by its process id, and takes the site away. */
  stop(): Promise<void>
}

/** Makes the site anew in a folder of its own, with code of another plugin in it. */
export async function makeSite(name: string, other = ''): Promise<Site> {
  const folder = join(installed, '..', `site-${name}`)
  rmSync(folder, {recursive: true, force: true})
  cpSync(installed, folder, {recursive: true})
  assemble(join(folder, 'wp-content/plugins/forthright'))
  writeTheme(folder)
  mkdirSync(join(folder, 'wp-content/mu-plugins'), {recursive: true})
  writeFileSync(join(folder, 'wp-content/mu-plugins/other.php'), `<?php\n${other}`)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  writeFileSync(join(folder, 'wp-config.php'), config(url))
  rmSync(join(folder, 'wp-content/database'), {recursive: true, force: true})
  const users = JSON.parse(
    execFileSync('php', [join(here, 'set-up.php'), folder], {encoding: 'utf8'}),
  ) as Site['users']
  const server = await startServer(
    `${url}/wp-includes/images/blank.gif`,
    'php',
    ['-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', folder],
    {cwd: folder, env: {...process.env, PHP_CLI_SERVER_WORKERS: ''}},
  )
  const sessions: Partial<Record<keyof Site['users'], string>> = {}
  return {
    url,
    folder,
    users,
    php(code, input = null, without) {
      const out = execFileSync('php', [join(here, 'run.php'), folder], {
        input: JSON.stringify({code, input}),
        encoding: 'utf8',
        env: without ? {...process.env, PHP_INI_SCAN_DIR: extensionsBut(without, folder)} : process.env,
      })
      const {value, error} = JSON.parse(out.slice(out.lastIndexOf('\n{') + 1)) as {
        value: unknown
        error?: string
      }
      if (error) throw new Error(error)
      return value
    },
    async rest(method, path, body, user = 'admin') {
      const response = await fetch(`${url}/?rest_route=${path.replace('?', '&')}`, {
        method,
        headers: {
          'content-type': 'application/json',
          authorization: `Basic ${btoa(`${user}:${users[user].password}`)}`,
        },
        ...(body === undefined ? {} : {body: JSON.stringify(body)}),
      })
      return {status: response.status, body: (await response.json()) as Answer}
    },
    async admin(user, path, form) {
      sessions[user] ??= await logIn(url, user)
      const cookie = sessions[user]
      const body = form ? new URLSearchParams(form) : undefined
      const response = await fetch(`${url}/wp-admin/${path}`, {
        method: form ? 'POST' : 'GET',
        headers: {cookie},
        redirect: 'manual',
        ...(body ? {body} : {}),
      })
      return {status: response.status, text: await response.text()}
    },
    async xmlrpc(method, ...args) {
      const params = args.map(value => `<param><value>${value}</value></param>`).join('')
      const body = `<?xml version="1.0"?><methodCall><methodName>${method}</methodName><params>${params}</params></methodCall>`
      return (await fetch(`${url}/xmlrpc.php`, {method: 'POST', body})).text()
    },
    page: async query => (await fetch(`${url}/${query}`)).text(),
    async stop() {
      await server.stop()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

/** The cookies of a session, as the form of wp-login.php gives them. */
async function logIn(url: string, user: string): Promise<string> {
  const response = await fetch(`${url}/wp-login.php`, {
    method: 'POST',
    headers: {cookie: 'wordpress_test_cookie=WP%20Cookie%20check'},
    body: new URLSearchParams({log: user, pwd: `secret-of-the-${user}`, testcookie: '1'}),
    redirect: 'manual',
  })
  return response.headers
    .getSetCookie()
    .map(one => one.split(';', 1)[0])
    .join('; ')
}

function config(url: string): string {
  return `<?php
define('DB_NAME', 'site'); define('DB_USER', ''); define('DB_PASSWORD', ''); define('DB_HOST', ''); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('DB_DIR', __DIR__ . '/wp-content/database/'); define('DB_FILE', '.ht.sqlite');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('WP_ENVIRONMENT_TYPE', 'local'); define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HOME', '${url}'); define('WP_SITEURL', '${url}'); define('WP_DEBUG', true); define('WP_DEBUG_DISPLAY', false); define('WP_DEBUG_LOG', __DIR__ . '/debug.log');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) define($name, $name);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`
}

/** A folder of PHP's own settings for the command line, without those that load an extension. */
function extensionsBut(extension: string, folder: string): string {
  const [, all = ''] =
    /^Scan for additional \.ini files in: (.+)$/m.exec(execFileSync('php', ['--ini'], {encoding: 'utf8'})) ??
    []
  const others = join(folder, 'without', extension)
  cpSync(all, others, {
    recursive: true,
    dereference: true,
    filter: file => !file.endsWith(`-${extension}.ini`),
  })
  return others
}

/** Debian's WordPress brings no theme. */
function writeTheme(folder: string): void {
  const theme = join(folder, 'wp-content/themes/plain')
  mkdirSync(theme, {recursive: true})
  writeFileSync(join(theme, 'style.css'), '/*\nTheme Name: Plain\n*/\n')
  writeFileSync(
    join(theme, 'functions.php'),
    "<?php add_theme_support('automatic-feed-links'); add_theme_support('post-thumbnails');\n",
  )
  writeFileSync(
    join(theme, 'index.php'),
    '<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><?php wp_head(); ?></head><body><?php while (have_posts()): the_post(); ?><main><h1><?php the_title(); ?></h1><?php the_post_thumbnail(); is_singular() ? the_content() : the_excerpt(); ?></main><?php endwhile; wp_footer(); ?></body></html>',
  )
}
