import {join} from 'node:path'
import {type Host, hasProgram, inFolder, run, type Seen} from './host.ts'

/** It has no excerpts. */
export const pandoc: Host = {
  name: 'Pandoc',
  isThere: hasProgram('pandoc'),
  form: 'html',
  isDated: true,
  joinsLines: true,
  heads: {
    yaml: '---\ntitle: Wool\ndate: 2020-01-02\n---\n\n',
    dots: '---\ntitle: Wool\ndate: 2020-01-02\n...\n\n',
    block: '% Wool\n% Kari\n% 2020-01-02\n\n',
    both: '% Wool\n% Kari\n% 2020-01-02\n\n---\nlang: nb\n---\n\n',
  },
  ask: posts =>
    inFolder({'post.html': '$title$\n$date$\n$body$\n'}, cwd =>
      Object.fromEntries(
        Object.entries(posts).map(([name, input]): [string, Seen] => {
          const args = ['--from', 'markdown', '--to', 'html', '--template', join(cwd, 'post.html')]
          const [title, date = '', ...body] = run('pandoc', args, {input}).split('\n')
          return [name, {title, date, content: body.join('\n')}]
        }),
      ),
    ),
}
