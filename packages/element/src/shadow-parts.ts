/// <reference lib="dom" />
/** The shadow tree of `<ai-disclosure>` in a page. Built from nodes, so that no policy about markup forbids it. */
import {shadowStyles} from './shadow-styles.ts'
import {type ShadowNode, shadowTree} from './shadow-tree.ts'

/** The parts that the class works on. */
export interface ShadowParts {
  toggle: HTMLButtonElement
  panel: HTMLElement
  close: HTMLButtonElement
}

/** The parts of an element: those that a server sent, else new ones. */
export function shadowPartsOf(host: HTMLElement): ShadowParts {
  const root = host.shadowRoot ?? host.attachShadow({mode: 'open'})
  if (!findParts(root)) root.replaceChildren(...shadowTree.map(build))
  addStyles(root)
  return findParts(root) as ShadowParts
}

function findParts(root: ShadowRoot): ShadowParts | undefined {
  const toggle = root.querySelector<HTMLButtonElement>('[part=toggle]')
  const panel = root.querySelector<HTMLElement>('[part=panel]')
  const close = root.querySelector<HTMLButtonElement>('[part=close]')
  return toggle && panel && close ? {toggle, panel, close} : undefined
}

function build({tag, attributes, children = []}: ShadowNode): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children.map(build))
  return element
}

let sheet: CSSStyleSheet | undefined

/** One sheet for all elements; it also stands in for a `<style>` that the policy of the page has blocked. */
function addStyles(root: ShadowRoot): void {
  if (root.adoptedStyleSheets) {
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(shadowStyles)
    }
    root.adoptedStyleSheets = [sheet]
  } else if (!root.querySelector('style')) {
    const style = document.createElement('style')
    style.textContent = shadowStyles
    root.prepend(style)
  }
}
