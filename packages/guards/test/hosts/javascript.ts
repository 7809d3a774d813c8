/** What Hexo, and what Eleventy and many others, read heads with. */
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {cache, type Host, hasPackage, type Seen} from './host.ts'

const load = (name: string) => createRequire(join(cache, 'package.json'))(name) as unknown

export const hexo: Host = {
  name: 'hexo-front-matter',
  isThere: hasPackage('hexo-front-matter'),
  form: 'md',
  isDated: true,
  heads: {
    yaml: '---\ntitle: Wool\ndate: 2020-01-02\n---\n\n',
    open: 'title: Wool\ndate: 2020-01-02\n---\n\n',
    long: '-----\ntitle: Wool\ndate: 2020-01-02\n-----\n\n',
    json: '"title": "Wool",\n"date": "2020-01-02"\n;;;\n\n',
  },
  ask(posts) {
    const {parse} = load('hexo-front-matter') as {
      parse(text: string): {title: unknown; date: Date | string; _content: string}
    }
    return mapped(posts, text => {
      const {title, date, _content: content} = parse(text)
      return {title, date: day(date), content}
    })
  },
}

export const eleventy: Host = {
  name: 'gray-matter',
  isThere: hasPackage('gray-matter'),
  form: 'md',
  isDated: true,
  heads: {
    yaml: '---\ntitle: Wool\ndate: 2020-01-02\n---\n\n',
    json: '---json\n{"title": "Wool", "date": "2020-01-02"}\n---\n\n',
  },
  ask(posts) {
    const read = load('gray-matter') as (
      text: string,
      options: object,
    ) => {data: {title: unknown; date: Date | string}; content: string}
    return mapped(posts, text => {
      const {data, content} = read(text, {})
      return {title: data.title, date: day(data.date), content}
    })
  },
}

function mapped(posts: Readonly<Record<string, string>>, see: (text: string) => Seen): Record<string, Seen> {
  return Object.fromEntries(Object.entries(posts).map(([name, text]) => [name, see(text)]))
}

/** Hexo takes a date for one of the time zone that it runs in. */
function day(date: Date | string): string {
  if (!(date instanceof Date)) return String(date).slice(0, 10)
  return new Date(date.getTime() + 12 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
