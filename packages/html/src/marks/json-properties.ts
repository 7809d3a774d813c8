/** Sets properties of an object inside a JSON text; every byte that is not theirs stays as it is. */
import type {Splice} from '@forthright/core/text'
import {type MemberNode, type ObjectNode, parse, type ValueNode} from '@humanwhocodes/momoa'
import {scriptJson} from '../hast/escape-html.ts'

/** An object of a JSON text, and the values of its members. */
export interface JsonObject {
  /** Where it stands, as a JSON Pointer (RFC 6901). */
  pointer: string
  /** The object around it. */
  parent: JsonObject | undefined
  node: ObjectNode
  /** As `JSON.parse` would give it. */
  value: Record<string, unknown>
}

/** All objects of a JSON text, the outer before the inner; undefined where it is no JSON. */
export function objectsIn(json: string): JsonObject[] | undefined {
  let body: ValueNode
  let whole: unknown
  try {
    whole = JSON.parse(json)
    ;({body} = parse(json, {mode: 'json', ranges: true}))
  } catch {
    return undefined
  }
  const objects: JsonObject[] = []
  const queue: {pointer: string; parent: JsonObject | undefined; node: ValueNode; value: unknown}[] = [
    {pointer: '', parent: undefined, node: body, value: whole},
  ]
  // It grows while it is walked.
  for (const {pointer, parent, node, value} of queue) {
    if (node.type === 'Array')
      for (const [index, element] of node.elements.entries())
        queue.push({
          pointer: `${pointer}/${index}`,
          parent,
          node: element.value,
          value: (value as unknown[])[index],
        })
    if (node.type !== 'Object') continue
    const object: JsonObject = {pointer, parent, node, value: value as Record<string, unknown>}
    objects.push(object)
    // Of members with one name the last counts; what the others hold is in no value.
    const counting = new Map(node.members.map(member => [nameOf(member), member]))
    for (const member of node.members) {
      const name = nameOf(member)
      queue.push({
        pointer: pointerTo(pointer, name),
        parent: object,
        node: member.value,
        value: counting.get(name) === member ? object.value[name] : parsedValue(json, member),
      })
    }
  }
  return objects
}

function parsedValue(json: string, {value}: MemberNode): unknown {
  return JSON.parse(json.slice(...(value.range ?? [0, 0])))
}

/** The pointer to a member of an object. */
export function pointerTo(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/**
 * The edits that make the named properties of an object what `wanted` says; named ones that it does not mention go.
 * New ones follow the last, spaced as the first is.
 */
export function propertyEdits(
  json: string,
  {node, value}: JsonObject,
  names: readonly string[],
  wanted: Readonly<Record<string, unknown>>,
): Splice[] {
  const edits: Splice[] = []
  const {members} = node
  for (const [index, member] of members.entries()) {
    const name = nameOf(member)
    if (!names.includes(name)) continue
    const [start = 0, end = 0] = member.range ?? []
    if (name in wanted) {
      const [from = 0, to = 0] = member.value.range ?? []
      if (JSON.stringify(value[name]) !== JSON.stringify(wanted[name]))
        edits.push({start: from, end: to, text: scriptJson(wanted[name])})
    } else edits.push({start: members[index - 1]?.range?.[1] ?? start, end, text: ''})
  }
  const there = new Set(members.map(nameOf))
  const fresh = names.filter(name => name in wanted && !there.has(name))
  const [open = 0, close = 0] = node.range ?? []
  const first = members[0]?.range?.[0] ?? close - 1
  const space = json.slice(open + 1, first)
  const at = members.at(-1)?.range?.[1] ?? open + 1
  const text = fresh.map(name => `,${space}${JSON.stringify(name)}:${scriptJson(wanted[name])}`).join('')
  if (fresh.length > 0) edits.push({start: at, end: at, text: members.length === 0 ? text.slice(1) : text})
  return edits
}

function nameOf({name}: MemberNode): string {
  return name.type === 'String' ? name.value : name.name
}
