/** What of content is quoted: elements of HTML and pairs of quotation marks. */
import type {Stretch} from './surface.ts'

/** Elements of HTML whose text is code, a quotation, or nothing that readers see as running text. */
export const notProse: ReadonlySet<string> = new Set(
  'blockquote q code pre kbd samp var script style template noscript head title textarea select option svg math iframe object'.split(
    ' ',
  ),
)

/** Pairs of marks, as the languages of Europe and Asia have them. */
const quoted = /“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|»[^«\n]*«|「[^」\n]*」|『[^』\n]*』|《[^》\n]*》|"[^"\n]*"/g

/** The stretch without what stands in quotation marks in one line of it. */
export function unquoted(source: string, [start, end]: Stretch): Stretch[] {
  const left: Stretch[] = []
  let from = start
  for (const {0: text, index} of source.slice(start, end).matchAll(quoted)) {
    if (start + index > from) left.push([from, start + index])
    from = start + index + text.length
  }
  return from < end ? [...left, [from, end]] : left
}
