/** Whether what stands around a style rule holds on a screen: always, sometimes, or never. */

/** When something counts. */
export type When = 'always' | 'sometimes' | 'never'

/** When all of some conditions hold, as `readSheet` gives them. */
export function whenAll(conditions: readonly string[]): When {
  return conditions.map(whenOf).reduce(both, 'always')
}

/** When a list of media queries holds; an empty one always does. */
export function whenMedia(list: string): When {
  const queries = list.toLowerCase().split(',').map(whenQuery)
  return queries.includes('always') ? 'always' : queries.includes('sometimes') ? 'sometimes' : 'never'
}

/** What holds where both do. */
export function both(a: When, b: When): When {
  if (a === 'never' || b === 'never') return 'never'
  return a === 'sometimes' || b === 'sometimes' ? 'sometimes' : 'always'
}

function whenOf(condition: string): When {
  const [, kind = '', stated = ''] = /^(\w+) ([\s\S]*)$/.exec(condition) ?? []
  if (kind === 'media') return whenMedia(stated)
  return kind === 'supports' && isSurelySupported(stated) ? 'always' : 'sometimes'
}

function whenQuery(query: string): When {
  const text = query.trim()
  const type = /^(?:only\s+)?(not\s+)?([a-z-]+)(?:\s+and\s+([\s\S]+))?$/.exec(text)
  if (text === '') return 'always'
  if (!type) return whenFeatures(text)
  const [, not, name = '', features] = type
  const isShown = name === 'all' || name === 'screen'
  if (not === undefined)
    return isShown ? (features === undefined ? 'always' : whenFeatures(features)) : 'never'
  if (features === undefined) return isShown ? 'never' : 'always'
  return isShown ? 'sometimes' : 'always'
}

/** No window is narrower than 320 px, and none is wider than 10,000 (in em: 20 and 625). */
function whenFeatures(text: string): When {
  const features = text.split(/\s+and\s+/)
  const all = features.every(feature => {
    const [, edge, size = '', unit] =
      /^\(\s*(min|max)-width\s*:\s*([\d.]+)\s*(px|r?em)?\s*\)$/.exec(feature.trim()) ?? []
    const pixels = Number(size) * (unit === 'px' || unit === undefined ? 1 : 16)
    return edge === 'min' ? pixels <= 320 : edge === 'max' && pixels >= 10_000
  })
  return all ? 'always' : 'sometimes'
}

/** Whether a condition asks for nothing but what every browser has had for ten years. */
function isSurelySupported(stated: string): boolean {
  const old =
    /\(\s*(?:display\s*:\s*(?:none|block|inline|inline-block|flex|grid)|position\s*:\s*[a-z]+|(?:color|background|background-color)\s*:\s*[a-z]+|opacity\s*:\s*[\d.]+|visibility\s*:\s*[a-z]+|--[\w-]+\s*:[^()]*)\s*\)/gi
  return /^[\s()]*(?:(?:and|or)[\s()]*)*$/i.test(stated.replace(old, ' '))
}
