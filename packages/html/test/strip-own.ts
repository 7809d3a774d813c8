/** An exact check of its own: takes out of a string what this package writes, by its markers and nothing else. */

const value = '"[^"<>]*"'
const span = `<span class="ai-disclosure"(?: role="note")? data-ai-disclosure-part=${value}[^<>]*>[^<>]*(?:<span lang=${value}>[^<>]*</span>[^<>]*)*</span>`
const pieces = [
  `<meta name="ai-disclosure" content=${value} data-forthright=""(?: /)?>`,
  `<script type="application/ld\\+json" data-forthright="">[^<]*</script>`,
  `<p class="ai-disclosure" role="note" data-ai-disclosure-part=${value}[^<>]*>[^<>]*(?:<span lang=${value}>[^<>]*</span>[^<>]*)*</p>`,
  `<figcaption data-forthright="">(?:${span})*</figcaption>`,
  span,
  `(?: ai-disclosure=${value})?(?: ai-model=${value})?(?: ai-provider=${value})? data-ai-grade=${value}(?: data-ai-reviewed="")?(?: data-ai-models=${value})?(?: data-ai-part=${value})? data-forthright="(?:marks|grade)"`,
]

/** The string without anything of ours. */
export function stripOwn(html: string): string {
  return html.replace(new RegExp(pieces.join('|'), 'g'), '')
}
