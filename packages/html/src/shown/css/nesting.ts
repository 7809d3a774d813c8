/** Nested rules (CSS Nesting, https://www.w3.org/TR/css-nesting-1/) as rules that stand by themselves. */

/** A nested selector in the place of which it is: behind the rule around it, or where `&` stands. */
export function nested(selector: string, outer: string | undefined): string {
  if (outer === undefined) return selector.replace(/(?<!\\)&/g, ':root')
  return selectorsIn(selector)
    .map(one => {
      if (/(?<!\\)&/.test(one)) return one.replace(/(?<!\\)&/g, `:is(${outer})`)
      return `:is(${outer}) ${one}`
    })
    .join(', ')
}

/** The selectors of a list. */
function selectorsIn(list: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= list.length; at++) {
    const sign = list[at]
    if (sign === '(' || sign === '[') depth++
    else if (sign === ')' || sign === ']') depth--
    else if (at === list.length || (sign === ',' && depth <= 0)) {
      found.push(list.slice(start, at).trim())
      start = at + 1
    }
  }
  return found.filter(one => one !== '')
}
