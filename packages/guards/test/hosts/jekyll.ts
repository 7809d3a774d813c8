import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {byName, filesIn, type Host, hasProgram, inFolder, run} from './host.ts'

const list = `---
---
{% for p in site.posts %}{"name":{{p.slug|jsonify}},"title":{{p.title|jsonify}},"date":{{p.date|date:"%F"|jsonify}},"excerpt":{{p.excerpt|jsonify}},"content":{{p.content|jsonify}}}
{% endfor %}`

export const jekyll: Host = {
  name: 'Jekyll',
  isThere: hasProgram('jekyll'),
  form: 'html',
  isDated: true,
  heads: {
    yaml: '---\ntitle: Wool\ndate: 2020-01-02\n---\n\n',
    tight: '---\ntitle: Wool\ndate: 2020-01-02\n---\n',
    dots: '---\ntitle: Wool\ndate: 2020-01-02\n...\n\n',
  },
  ask: posts =>
    inFolder(
      {
        '_config.yml': 'timezone: UTC\n',
        'posts.json': list,
        ...filesIn('_posts', posts, name => `2020-01-02-${name}.md`),
      },
      cwd => {
        run('jekyll', ['build', '--quiet'], {cwd})
        return byName(readFileSync(join(cwd, '_site/posts.json'), 'utf8'))
      },
    ),
}
