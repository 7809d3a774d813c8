/** The inventory as a page that can be read and printed by whoever knows no JSON. */
import {isFailure} from '../failure.ts'
import {type Audited, type AuditedPart, type AuditedPost, isPost} from './inventory.ts'
import {reviewText, verifiedText} from './words.ts'

/** What stands at the head of the page. */
export interface Heading {
  markets: readonly string[]
  /** The day, where it was asked for. */
  on?: string | undefined
}

/** The whole page; it stands alone, and loads nothing. */
export function inventoryHtml(all: readonly Audited[], {markets, on}: Heading): string {
  const posts = all.filter(isPost)
  const undeclared = posts.filter(({declared}) => !declared).length
  const failed = all.filter(isFailure)
  const others = all.length - posts.length - failed.length
  const facts = [
    `${posts.length} ${posts.length === 1 ? 'post' : 'posts'}`,
    `${undeclared} of them ${undeclared === 1 ? 'does' : 'do'} not say how ${undeclared === 1 ? 'it was' : 'they were'} made`,
    ...(others > 0 ? [`${others} other ${others === 1 ? 'page' : 'pages'}`] : []),
    ...(failed.length > 0 ? [`${failed.length} could not be read`] : []),
  ]
  const when = on === undefined ? '' : ` on ${escaped(on)}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>How our posts were made</title>
<style>${style}</style>
</head>
<body>
<h1>How our posts were made</h1>
<p>${facts.join(', ')}. Assessed for ${escaped(markets.join(', '))}${when}.</p>
<table>
<thead><tr>${heads.map(head => `<th scope="col">${head}</th>`).join('')}</tr></thead>
${all.map(rows).join('')}</table>
<p class="note">“Label shown” is what stands in the file; labels of sources may come with the build. Whether readers see them is what “Verified” says. This list says what is recorded; it is no legal advice.</p>
</body>
</html>
`
}

const heads = ['Part', 'How it was made', 'Label shown', 'Marks for machines', 'Review']

function rows(one: Audited): string {
  if (isFailure(one))
    return `<tbody>${titleRow(one.file, warn(`It could not be read: ${one.error.message}`))}</tbody>\n`
  if (!isPost(one)) return ''
  return `<tbody>${titleRow(one.file, about(one))}${one.parts.map(part => partRow(part, one)).join('')}</tbody>\n`
}

function titleRow(file: string, text: string): string {
  return `<tr class="post"><th scope="rowgroup" colspan="${heads.length}"><b>${escaped(file)}</b><span>${text}</span></th></tr>\n`
}

function about({declared, unreadable, verdict, verified}: AuditedPost): string {
  const stated = unreadable
    ? warn(`What it states cannot be read: ${unreadable.join('; ')}`)
    : declared
      ? escaped(verdict)
      : warn('It does not say how it was made.')
  if (!verified) return stated
  const found = escaped(`Verified ${verifiedText(verified)}`)
  return `${stated} · ${verified.errors > 0 ? `<em>${found}</em>` : found}`
}

function partRow(part: AuditedPart, {declared}: AuditedPost): string {
  const isOwed = Object.values(part.verdicts).includes('required')
  const label =
    part.label === '' ? (isOwed ? warn('none, and one is required') : 'none') : escaped(part.label)
  const cells = [
    escaped(grades[part.grade]),
    label,
    part.marks.length === 0 ? 'none' : part.marks.map(escaped).join('<br>'),
    escaped(reviewText(part.review)),
  ]
  return `<tr${declared ? '' : ' class="undeclared"'}><th scope="row">${escaped(part.part === 'body' ? 'text' : part.part)}</th>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>\n`
}

const grades: Readonly<Record<AuditedPart['grade'], string>> = {
  human: 'by people',
  'ai-assisted': 'by people, with help from AI',
  'ai-modified': 'changed by AI',
  'human-edited': 'by AI, edited by people',
  'ai-generated': 'by AI',
  unknown: 'not stated',
}

function warn(text: string): string {
  return `<em>${escaped(text)}</em>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

const style = `
:root{color-scheme:light dark;font:16px/1.45 system-ui,sans-serif}
body{margin:0 auto;max-width:72rem;padding:1.5rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.4rem .7rem;overflow-wrap:anywhere}
thead th{border-bottom:2px solid;font-weight:600;white-space:nowrap}
tbody th{font-weight:400}
.post th{border-top:1px solid #8888;padding-top:.9rem}
.post b{display:block}
em{font-style:normal;font-weight:600;color:light-dark(#a3260b,#ff9d85)}
em::before{content:"▲ "}
.note{color:light-dark(#555,#aaa)}
tr{break-inside:avoid}
@media (max-width:40rem){thead{display:none}tr,td,th{display:block}td{padding-block:.1rem}}
`
