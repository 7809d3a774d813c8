/** The files of every surface, without the surfaces, of which a run may need one. */

/** The files that hold content of a surface. */
export interface FileKind {
  /** Ends of names that are of this surface alone. */
  extensions: readonly string[]
  /** The end of a name that a result made from something else is given. */
  ending: string
  /** Whether the content is a value that a file holds as JSON. */
  json?: true
}

const kinds: Readonly<Record<string, FileKind>> = {
  markdown: {
    extensions: ['.md', '.markdown', '.mdown', '.mkdn', '.mkd', '.mdwn', '.qmd', '.rmd'],
    ending: '.md',
  },
  html: {extensions: ['.html', '.htm', '.xhtml'], ending: '.html'},
  text: {extensions: ['.txt'], ending: '.txt'},
  email: {extensions: [], ending: '.email.html'},
  rss: {extensions: ['.rss'], ending: '.rss'},
  atom: {extensions: ['.atom'], ending: '.atom'},
  ndjson: {extensions: ['.ndjson', '.jsonl'], ending: '.ndjson', json: true},
  'json-feed': {extensions: [], ending: '.feed.json', json: true},
}

/** The files of a surface; those of a platform hold its payload as JSON. */
export function filesOf(id: string): FileKind {
  return kinds[id] ?? {extensions: [], ending: `.${id}.json`, json: true}
}
