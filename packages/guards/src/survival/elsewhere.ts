/** Sanitizers that are not of JavaScript, as far as Debian has them; each says why, where this machine has it not. */
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import type {Tool} from './tools.ts'

/** A tool of another language. */
export interface ForeignTool extends Omit<Tool, 'package'> {
  /** Debian's package of it. */
  package: string
  run(content: string): string
}

const wordpress = '/usr/share/wordpress/wp-includes'
const kses = `
define('ABSPATH', '/usr/share/wordpress/'); define('WPINC', 'wp-includes'); define('WP_DEBUG', false);
foreach (['compat.php', 'load.php', 'plugin.php', 'functions.php', 'option.php', 'formatting.php', 'l10n.php', 'kses.php'] as $file)
  if (file_exists($path = '${wordpress}/' . $file)) require_once $path;
function get_option_stub() { return 'UTF-8'; }
add_filter('pre_option_blog_charset', 'get_option_stub');
echo wp_kses_post(stream_get_contents(STDIN));`

/** The sanitizers. */
export const foreignTools: readonly ForeignTool[] = [
  {
    name: 'PHP `strip_tags`',
    package: 'php-cli',
    how: 'no tag allowed',
    ...program('php', ['-r', 'echo strip_tags(stream_get_contents(STDIN));']),
  },
  {
    name: 'WordPress `wp_kses_post`',
    package: 'wordpress',
    how: 'defaults',
    ...program('php', ['-r', kses]),
  },
  {
    name: 'Python bleach',
    package: 'python3-bleach',
    how: '`clean` with `strip=True`',
    ...program('/usr/bin/python3', [
      '-c',
      'import bleach, sys\nsys.stdout.write(bleach.clean(sys.stdin.read(), strip=True))',
    ]),
  },
  {
    name: 'Rails `SafeListSanitizer`',
    package: 'ruby-rails-html-sanitizer',
    how: 'defaults',
    ...program('ruby', [
      '-e',
      'require "rails-html-sanitizer"; print Rails::Html::SafeListSanitizer.new.sanitize(STDIN.read.force_encoding("UTF-8"))',
    ]),
  },
]

/** Why a tool cannot be asked on this machine; undefined where it can. */
export function whyMissing(tool: ForeignTool): string | undefined {
  if (tool.package === 'wordpress' && !existsSync(`${wordpress}/kses.php`))
    return `${wordpress}/kses.php is not there`
  try {
    tool.run('<p>x</p>')
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

function program(command: string, args: readonly string[]): Pick<ForeignTool, 'run'> {
  return {
    run(content) {
      const {stdout, stderr, status, error} = spawnSync(command, args, {input: content, encoding: 'utf8'})
      if (status === 0) return stdout
      throw new Error(error?.message ?? stderr.trim().split('\n').at(-1) ?? `${command} ended with ${status}`)
    },
  }
}
