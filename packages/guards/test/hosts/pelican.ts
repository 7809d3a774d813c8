import {spawnSync} from 'node:child_process'
import {byName, filesIn, type Host, inFolder, run} from './host.ts'

/** The one of the machine: others may be first on the path, which do not see its packages. */
const python = '/usr/bin/python3'

const read = `
import json, os, sys
from pelican.contents import Article
from pelican.readers import Readers
from pelican.settings import DEFAULT_CONFIG
readers = Readers(dict(DEFAULT_CONFIG, PATH=os.getcwd(), TIMEZONE='UTC', CACHE_CONTENT=False))
for name in sys.argv[1:]:
    a = readers.read_file(base_path=os.getcwd(), path=name, content_class=Article)
    print(json.dumps({'name': name[:-3], 'title': getattr(a, 'title', None), 'date': str(getattr(a, 'date', ''))[:10], 'excerpt': a.summary, 'content': a.content}))
`

export const pelican: Host = {
  name: 'Pelican',
  isThere: spawnSync(python, ['-c', 'import pelican, markdown']).status === 0,
  form: 'html',
  isDated: true,
  heads: {
    meta: 'Title: Wool\nDate: 2020-01-02\n\n',
    yaml: '---\ntitle: Wool\ndate: 2020-01-02\n---\n\n',
  },
  ask: posts => {
    const files = filesIn('.', posts)
    return inFolder(files, cwd => byName(run(python, ['-c', read, ...Object.keys(files)], {cwd})))
  },
}
