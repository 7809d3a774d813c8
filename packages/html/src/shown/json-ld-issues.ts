/** What is wrong with blocks of JSON-LD that say how something was made; all others are left alone. */
import {digitalSourceType, type Issue, type Place} from '@forthright/core'
import {isDigitalSourceType} from '@forthright/core/surface'
import {placeOf} from '../hast/place-of.ts'
import {textOf} from '../hast/tree.ts'
import type {Page} from '../page/page.ts'
import {nodesIn, sourcesOf, termsOf} from '../read/read-json-ld.ts'

/** An issue with its place in the page. */
export type PlacedIssue = Issue & {place?: Place | undefined}

/** The issues of all blocks, in the order of the page. */
export function jsonLdIssues(page: Page): PlacedIssue[] {
  return page.scripts.flatMap(script => {
    const text = textOf(script)
    if (!text.includes('digitalSourceType')) return []
    const place = placeOf(script)
    return issuesIn(text).map(issue => ({...issue, place}))
  })
}

function issuesIn(text: string): Issue[] {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    const message = `it is no JSON: ${error instanceof Error ? error.message : String(error)}`
    return [{path: ['json-ld'], message}]
  }
  const issues: Issue[] = []
  if (!hasContext(data)) {
    const message = 'it has no "@context" of schema.org, so no machine knows what its words mean'
    issues.push({path: ['@context'], message, allowed: ['https://schema.org']})
  }
  for (const node of nodesIn(data))
    for (const value of sourcesOf(node)) if (!isDigitalSourceType(value)) issues.push(unknownValue(value))
  for (const node of nodesIn(data)) if (isEmpty(node)) issues.push(unknownValue(''))
  return issues
}

/** Whether a graph, or any entry of a list, says by which vocabulary it is to be read; full names need none. */
function hasContext(data: unknown): boolean {
  const tops = (Array.isArray(data) ? data : [data]).filter(one => typeof one === 'object' && one !== null)
  return tops.every(top => {
    const isFull = !JSON.stringify(top).includes('"digitalSourceType"')
    return isFull || /schema\.org/i.test(JSON.stringify((top as Record<string, unknown>)['@context']) ?? '')
  })
}

function unknownValue(value: string): Issue {
  const message = `${JSON.stringify(value)} is no member of IPTCDigitalSourceEnumeration; write one, e.g. ${digitalSourceType.values.join(' or ')}`
  return {path: ['digitalSourceType'], message, allowed: [...digitalSourceType.values]}
}

/** A property that holds neither a text nor a list of them. */
function isEmpty(node: Record<string, unknown>): boolean {
  const there = termsOf('digitalSourceType').filter(name => Object.hasOwn(node, name))
  return there.length > 0 && sourcesOf(node).length === 0
}
