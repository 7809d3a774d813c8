/** Runs the panel of the block editor on stand-ins for what the editor gives it. */
import {readFileSync} from 'node:fs'
import {createContext, runInContext} from 'node:vm'

/** An element as `createElement` of the stand-in makes it. */
interface Shown {
  type: string
  props: {onChange: (value: unknown) => void}
  children: unknown[]
}
type Component = (props: unknown) => unknown

/** The meta that the panel sets where a post has `record` and one of its controls is changed to `value`. */
export function panelWrites(
  given: unknown,
  key: string,
  record: object,
  control: string,
  value: unknown,
): unknown {
  let written: unknown
  let render: (() => unknown) | undefined
  const components = new Proxy({}, {get: (_, name) => name})
  const found = {decision: 'block', findings: [{severity: 'error', message: 'x'}]}
  const editor = () => ({getCurrentPostType: () => 'post', getCurrentPostAttribute: () => found})
  const set = (meta: unknown) => {
    written = meta
  }
  const wp = {
    ...{components, editor: components, i18n: {__: (text: string) => text}},
    element: {
      createElement: (type: string | Component, props: unknown, ...children: unknown[]) =>
        typeof type === 'function' ? type(props) : {type, props, children},
      Fragment: 'Fragment',
    },
    data: {useSelect: (select: (of: typeof editor) => unknown) => select(editor)},
    coreData: {useEntityProp: () => [{[key]: record}, set]},
    plugins: {
      registerPlugin: (_name: string, plugin: {render: () => unknown}) => {
        render = plugin.render
      },
    },
  }
  const panel = readFileSync(new URL('../../assets/panel.js', import.meta.url), 'utf8')
  runInContext(panel, createContext({window: {wp, forthright: given}}))
  find(render?.(), control)?.props.onChange(value)
  return JSON.parse(JSON.stringify(written))
}

function find(node: unknown, control: string): Shown | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const shown = node as Shown
  if (shown.type === control) return shown
  return shown.children.map(child => find(child, control)).find(Boolean)
}
