/**
 * The values of a YAML block, without places, in a sixth of the time that the parser with places takes. Only forms of
 * which both parsers are sure to say the same are read; of all others, and of what is wrong, the other one tells.
 */
import {FAILSAFE_SCHEMA, load, Type} from 'js-yaml'

/**
 * What the two parsers read in different ways, or may. Each of these was found by comparing them; texts that hold one of
 * these and mean something else only take longer.
 */
const odd = /* @__PURE__ */ new RegExp(
  [
    // Tabs, odd line endings, escapes of more than four digits.
    /[\t\u0085\u2028\u2029\uFEFF]|\r(?!\n)|\\U/,
    // Merge keys, a key that objects have of their own, directives, ends of documents.
    /<<|__proto__|^(?:%|---|\.\.\.)/,
    // Anchors, aliases, tags, complex keys.
    /(?:^|[-:?,[{])[ \r\n]*[&*!?]/,
    // Keys that are empty or null.
    /(?:^|[-?,[{]) *(?:~|null|Null|NULL|["']{2})? *:(?![^\s,[\]{}])/,
    // Comments right behind a token or between a key and its value, and entries of lists without a value in their line.
    /["'\]}]#|: *\r?\n(?: *\r?\n)* *#|(?:^| )- *(?:#[^\n]*)?\r?$/,
    // Block texts with an indentation, with all of their line breaks, or with a blank line first.
    /[|>][-+]?[\d+]|[|>]-? *(?:#[^\n]*)?\r?\n *\r?$/,
    // Quotations over more than one line.
    /(?:^|[-:?,[{]) *(?:"(?!(?:[^"\\\n]|\\.)*")|'(?!(?:[^'\n]|'')*'(?!')))/,
  ]
    .map(({source}) => source)
    .join('|'),
  'm',
)

/** Whether a list or mapping in brackets goes over more than one line; brackets in quotations count, too. */
function hasLongFlow(text: string): boolean {
  for (const [line] of text.matchAll(/^[^\n]*[[{][^\n]*$/gm)) {
    if (!/(?:^|[-:?,[{]) *[[{]/.test(line)) continue
    if ((line.match(/[[{]/g) ?? []).length !== (line.match(/[\]}]/g) ?? []).length) return true
  }
  return false
}

/** Longer blocks, in UTF-16 units, are for the other parser: the time to look for odd forms can grow with the square. */
const longest = 16_384

/** The mapping that a block holds; absent where it is not sure that the other parser reads the same. */
export function yamlValues(text: string): Record<string, unknown> | undefined {
  if (text.length > longest || odd.test(text) || hasLongFlow(text)) return undefined
  try {
    const data = load(text, {schema})
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? (data as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** A plain scalar of the core schema of YAML 1.2 (10.3.2), by the patterns of the other parser. */
function scalar(tag: string, pattern: RegExp, construct: (text: string) => unknown): Type {
  return new Type(`tag:yaml.org,2002:${tag}`, {
    kind: 'scalar',
    resolve: (text: string | null) => (text === null ? tag === 'null' : pattern.test(text)),
    construct,
  })
}

const schema = /* @__PURE__ */ FAILSAFE_SCHEMA.extend({
  implicit: [
    scalar('null', /^(?:~|[Nn]ull|NULL)?$/, () => null),
    scalar('bool', /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/, text => /^t/i.test(text)),
    scalar('int', /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/, text =>
      text.startsWith('0o')
        ? Number.parseInt(text.slice(2), 8)
        : Number.parseInt(text, text.startsWith('0x') ? 16 : 10),
    ),
    scalar(
      'float',
      /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
      text =>
        /inf$/i.test(text)
          ? text.startsWith('-')
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY
          : Number.parseFloat(text),
    ),
  ],
})
