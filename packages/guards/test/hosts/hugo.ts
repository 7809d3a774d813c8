import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {byName, filesIn, type Host, hasProgram, inFolder, run} from './host.ts'

const config = `disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
[outputs]
home = ["json"]
`
const list = `{{ range .Site.RegularPages }}{{ dict "name" .File.ContentBaseName "title" .Title "date" (.Date.Format "2006-01-02") "excerpt" .Summary "content" .Content | jsonify }}
{{ end }}`

export const hugo: Host = {
  name: 'Hugo',
  isThere: hasProgram('hugo'),
  form: 'html',
  isDated: true,
  heads: {
    yaml: '---\ntitle: Wool\ndate: 2020-01-02\n---\n\n',
    toml: '+++\ntitle = "Wool"\ndate = 2020-01-02\n+++\n\n',
    json: '{\n  "title": "Wool",\n  "date": "2020-01-02"\n}\n\n',
    below: '\n---\ntitle: Wool\ndate: 2020-01-02\n---\n\n',
  },
  ask: posts =>
    inFolder({'config.toml': config, 'layouts/index.json': list, ...filesIn('content/posts', posts)}, cwd => {
      run('hugo', ['--quiet'], {cwd})
      return byName(readFileSync(join(cwd, 'public/index.json'), 'utf8'))
    }),
}
