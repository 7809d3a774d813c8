/** Reads a YAML file of facts or words and says what is wrong with it: file, line, column, field, what is allowed. */
import {readFileSync} from 'node:fs'
import {issueLine} from '@forthright/core'
import {validate} from '@forthright/core/schema'
import {isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument} from 'yaml'
import type * as z from 'zod'

/** A unit that fits its schema, or the complaints, one line each. */
export type Unit<T> = {value: T; complaints?: undefined} | {value?: undefined; complaints: string[]}

/** Reads and checks one file; `name` is how complaints call it. */
export function readUnit<T>(file: URL, name: string, schema: z.core.$ZodType<T>): Unit<T> {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), {
    lineCounter: lines,
    uniqueKeys: true,
    strict: true,
  })
  const at = (offset: number) => {
    const {line, col} = lines.linePos(offset)
    return `${name}:${line}:${col}`
  }
  if (document.errors.length > 0) {
    return {
      complaints: document.errors.map(error => `${at(error.pos[0])} ${error.message.split(' at line')[0]}`),
    }
  }
  let input: unknown
  try {
    input = document.toJS()
  } catch (error) {
    // An alias without its anchor is only found here.
    return {complaints: [`${name}:1:1 ${(error as Error).message}`]}
  }
  const {data, issues} = validate(schema, input)
  if (!issues) return {value: data}
  return {
    complaints: issues.map(issue => `${at(offsetOf(document.contents, issue.path))} ${issueLine(issue)}`),
  }
}

/** Where a path stands; its nearest ancestor where it is missing. */
function offsetOf(root: Node | null, path: readonly (string | number)[]): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        item => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      )
      if (!pair) return offset
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      offset = (node as Node | undefined)?.range?.[0] ?? offset
    } else return offset
  }
  return offset
}
