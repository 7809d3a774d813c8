/**
 * China's implicit label in a Markdown file: the key `AIGC` at the top of YAML front matter, with the seven keys of
 * GB 45438-2025, Annex E, as the practice guides of TC260 have it (read 2026-08; the standard itself was not opened).
 */
import {type AigcParties, aigc, type Disclosure} from '@forthright/core'
import type {Written} from '@forthright/core/surface'
import {readFrontMatter} from '../front-matter/front-matter.ts'
import {setField} from '../front-matter/set-field.ts'
import {isExported, type ParsedFile} from '../parse-file.ts'

const key = 'AIGC'

/** `source` with the label; `file` is the file before anything was written. One that is there stays: there is one in a file. */
export function writeAigcLabel(
  source: string,
  file: ParsedFile,
  {parts}: Disclosure,
  parties: AigcParties,
): Written<string> {
  const text = parts.find(({part}) => part === 'body')
  const label = text && aigc.from(text, parties)
  const tell = (via: 'machine' | 'none', reason: string, manual: string[] = []): Written<string> => ({
    content: source,
    report: [
      {part: 'body', mark: aigc.id, via, where: via === 'machine' ? `front matter, ${key}` : '', reason},
    ],
    manual,
  })
  if (!label) return tell('none', 'The label is for text that a model made or changed.')
  if (Object.hasOwn(file.data, key))
    return tell('machine', 'It was there already, and there is one in a file.')
  const before = readFrontMatter(source)
  if (isExported(file) || (before && before.format !== 'yaml'))
    return tell('none', 'The guides have it in YAML front matter, and the front matter here is none.', [
      `Put the AIGC label where the file is published: ${JSON.stringify({[key]: label})}`,
    ])
  const content = setField(source, before, key, label)
  return {...tell('machine', 'The implicit label of GB 45438-2025, at the top of front matter.'), content}
}
