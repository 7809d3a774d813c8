/** For the tests: takes out of a file what was written into it, and checks that nothing else had come or gone. */
import type {Disclosure} from '@forthright/core'
import {type MarkdownOptions, markdown, setDisclosure} from '../src/index.ts'

/** The file without its labels and without the key. */
export function takeOut(written: string, disclosure: Disclosure, options: MarkdownOptions = {}): string {
  const silent = {...disclosure, parts: []}
  return setDisclosure(markdown.write(written, silent, {...options, frontMatter: 'keep'}).content, undefined)
}

/** Whether every line of the author is there, unchanged and in order, and every other line is one of ours. */
export function onlyAdds(before: string, after: string, disclosure: Disclosure): boolean {
  const labels = disclosure.parts.flatMap(({label}) => (label ? [`*${label.long}`] : []))
  const [rest, lines] = [before, after].map(text => text.replace(/^\uFEFF/, '').split(/\r?\n/)) as [
    string[],
    string[],
  ]
  let inKey = false
  for (const line of lines) {
    if (rest[0] === line) {
      rest.shift()
      inKey = false
      continue
    }
    inKey = /^(disclosure\b|\[+disclosure\b)/.test(line) || (inKey && /^( |[\w"-]+ = |$)/.test(line))
    const isMarker = /^(---|<!-- \/?ai-disclosure.*-->|\{\/\* \/?ai-disclosure.*\*\/\})?$/.test(line)
    if (!inKey && !isMarker && !labels.some(label => line.startsWith(label))) return false
  }
  return rest.length === 0
}
