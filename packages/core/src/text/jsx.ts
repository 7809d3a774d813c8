/** What elements and expressions of MDX say, in trees of Markdown and of HTML alike: they are not run. */
import type {Attributes} from './element-marks.ts'

/** An element of JSX, as `remark-mdx` reads it. */
export interface JsxElement {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'
  name: string | null
  attributes: readonly {
    type: string
    name?: unknown
    value?: string | {value: string} | null | undefined
  }[]
}

/** The attributes of an element; an expression is its own source, unless it is a string. */
export function jsxAttributes({attributes}: Pick<JsxElement, 'attributes'>): Attributes {
  return name => {
    const found = attributes.find(one => one.type === 'mdxJsxAttribute' && htmlName(one.name) === name)
    if (!found) return undefined
    const {value} = found
    return typeof value === 'object' && value !== null ? expressionText(value.value) : (value ?? '')
  }
}

/** Components show these too, in what way is theirs to know. */
export const shownProperties: readonly string[] = [
  'caption',
  'content',
  'description',
  'heading',
  'label',
  'message',
  'quote',
  'summary',
  'text',
]

/** Whether a name is that of a component and not of an element of HTML. */
export function isComponent(name: string | null): boolean {
  return name !== null && /^\p{Lu}|\./u.test(name)
}

/**
 * What an expression says: the text of a string without escapes, as `{' '}`, nothing of a comment, and the source of
 * all others, whose values are known only when they run.
 */
export function expressionText(expression: string): string {
  const text = /^\s*(['"`])((?:(?!\1)[^\\$])*)\1\s*$/.exec(expression)?.[2]
  if (text !== undefined) return text
  const code = expression.replace(/\/\*[\s\S]*?\*\//g, '').trim()
  return code === '' || (code.startsWith('//') && !code.includes('\n')) ? '' : `{${code}}`
}

function htmlName(name: unknown): string {
  return name === 'className' ? 'class' : name === 'xlinkHref' ? 'xlink:href' : String(name)
}
