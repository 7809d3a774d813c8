/** An exact check of its own: takes out of a string what this package writes, by its markers and nothing else. */

const value = '"[^"<>]*"'
const span = `<span class="ai-disclosure"(?: role="note")? data-ai-disclosure-part=${value}[^<>]*>[^<>]*(?:<span lang=${value}>[^<>]*</span>[^<>]*)*</span>`
const pieces = [
  `<meta name="ai-disclosure" content=${value} data-forthright=""(?: /)?>`,
  `<script type="application/ld\\+json" data-forthright="">[^<]*</script>`,
  ...['p', 'div'].map(
    tag =>
      `<${tag} class="ai-disclosure" role="note" data-ai-disclosure-part=${value}[^<>]*>[^<>]*(?:<span lang=${value}>[^<>]*</span>[^<>]*)*</${tag}>`,
  ),
  `<figcaption data-forthright="">(?:${span})*</figcaption>`,
  span,
  `(?: ai-disclosure=${value})?(?: ai-model=${value})?(?: ai-provider=${value})? data-ai-grade=${value}(?: data-ai-reviewed="")?(?: data-ai-models=${value})?(?: data-ai-part=${value})? data-forthright="(?:marks|grade)"`,
]

const merged = /<script data-forthright="(\/[^"]*)"([^>]*)>([^<]*)<\/script>/g

/** The string without anything of ours. */
export function stripOwn(html: string): string {
  return html
    .replace(new RegExp(pieces.join('|'), 'g'), '')
    .replace(merged, (_, pointers: string, rest: string, json: string) => {
      const names = pointers.split(' ').map(pointer => pointer.split('/').at(-1) ?? '')
      return `<script${rest}>${names.reduceRight(withoutProperty, json)}</script>`
    })
}

/** A JSON text without the last property of a name, which is never the first of its object; the last goes first. */
function withoutProperty(json: string, name: string): string {
  const at = json.lastIndexOf(`"${name}":`)
  const start = json.lastIndexOf(',', at)
  const value = at + name.length + 3
  for (let end = value + 1; end <= json.length; end++) {
    try {
      JSON.parse(json.slice(value, end))
      return json.slice(0, start) + json.slice(end)
    } catch {}
  }
  return json
}
