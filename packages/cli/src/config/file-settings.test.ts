import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readInput} from '../files/input.ts'
import {expandPaths} from '../files/paths.ts'
import {readPost} from '../post/read-post.ts'
import {readConfig} from './config.ts'
import {fileSettings} from './file-settings.ts'

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), content)
  }
  return folder
}

describe('files in the configuration', () => {
  it('say what a file is, as seen from the configuration; the last entry that matches counts, field by field', () => {
    const folder = folderWith({
      'forthright.config.yaml':
        "files:\n  - {match: 'docs/**/*.md', from: mdx, language: de}\n  - {match: [docs/fr/**, '*.fr.md'], language: fr}\n  - {match: ./docs/plain.md, from: markdown}\n",
      'docs/a.md': '',
    })
    const settings = fileSettings(readConfig(join(folder, 'docs')).config.files)
    const of = (path: string) => settings(join(folder, path))
    expect(of('docs/a.md')).toEqual({from: 'mdx', language: 'de'})
    expect(of('docs/fr/a.md')).toEqual({from: 'mdx', language: 'fr'})
    expect(of('docs/plain.md')).toEqual({from: 'markdown', language: 'de'})
    expect(of('blog/x/post.fr.md')).toEqual({from: undefined, language: 'fr'})
    expect(of('blog/post.md')).toEqual({})
    expect(settings('-')).toEqual({})
  })

  it('take the language from folder or name where they are told to', () => {
    const settings = fileSettings([
      {match: '**', language: 'from-folder', folder: '/site'},
      {match: '**/*.md', language: 'from-name', folder: '/site'},
    ])
    expect(settings('/site/content/fr/blog/post.md').language).toBe('fr')
    expect(settings('/site/content/fr/blog/post.de.md').language).toBe('de')
    expect(settings('/site/zh-Hant/post.v2.md').language).toBe('zh-Hant')
    expect(settings('/site/docs/post.min.md').language).toBeUndefined()
  })

  it('are refused where they name a language or a field that there is none of', () => {
    expect(() => fileSettings([{match: '*', language: 'from-foldr'}])).toThrow(/Did you mean from-folder/)
    const folder = folderWith({'forthright.config.yaml': "files: [{match: '*', form: mdx}]\n"})
    expect(() => readConfig(folder)).toThrow(/files.*form/)
  })

  it('lose to what the file says, and to flags', () => {
    const folder = folderWith({
      'a.md': '# Wool\n',
      'b.md': '---\nlang: nb\n---\n# Wool\n',
      'c.html': '<html lang="sv"><p>Wool',
      'd.txt': 'Wool',
    })
    const language = (name: string) =>
      readPost(readInput(join(folder, name), {language: 'fr'})).fields.language
    expect(['a.md', 'b.md', 'c.html', 'd.txt'].map(language)).toEqual(['fr', 'nb', 'sv', 'fr'])
  })

  it('make posts of what a folder holds under other names', () => {
    const folder = folderWith({
      'mail/a.mjml.tpl': '',
      'mail/b.png': '',
      'c.MD': '',
      'd.qmd': '',
      'e.Rmd': '',
      'f.mdown': '',
    })
    const settings = fileSettings([{match: 'mail/*.tpl', from: 'email', folder}])
    const names = expandPaths([folder], {settings}).files.map(path => String(path).slice(folder.length + 1))
    expect(names.sort()).toEqual(['c.MD', 'd.qmd', 'e.Rmd', 'f.mdown', 'mail/a.mjml.tpl'])
  })

  it('decide the dialect, which else the content tells', () => {
    const folder = folderWith({'a.md': "import a from './a'\n\n# Wool\n", 'b.md': '# Wool\n'})
    const format = (name: string, from?: 'markdown' | 'mdx') =>
      readPost(readInput(join(folder, name), {from})).options.format
    expect([format('a.md'), format('a.md', 'markdown'), format('b.md'), format('b.md', 'mdx')]).toEqual([
      'mdx',
      'md',
      undefined,
      'mdx',
    ])
  })
})
