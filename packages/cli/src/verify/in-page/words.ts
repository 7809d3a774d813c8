/// <reference lib="dom" />
/** Runs in the page: what it says, block by block, with where each word stands. Refers to nothing outside of itself. */

/** A run of text, without its markup: its white space is folded, and what nobody sees is left out. */
export interface Block {
  text: string
  /** Elements within it that may be a line of their own: offsets in the text. */
  spans: [start: number, end: number][]
}

/** A piece of a text node: offsets of UTF-16 units. */
export interface Piece {
  node: Text
  from: number
  to: number
}

/** The words of a page. */
export interface PageWords {
  blocks: Block[]
  /** What was asked for with `take`, by its number. */
  taken: Piece[][]
  /** Remembers a stretch of a block; gives its number. */
  take(block: number, start: number, end: number): number
  /** What shows each of the pictures that were looked for. */
  pictures: Element[][]
  /** What was changed and is to be put back, in this order. */
  undo: (() => void)[]
  /** What an element stands in, as it is laid out: slots and hosts of open shadow trees count. */
  around(node: Node): Element | null
  /** How to name an element to a person, e.g. `<div class="note">`. */
  nameOf(element: Element): string
}

/** Reads a page as it stands, with its open shadow trees. */
export function readWords(): PageWords {
  const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'IFRAME', 'HEAD'])
  const unseen = /[\u00AD\u200B\u2060\uFEFF\u2066-\u2069]/
  interface Own extends Block {
    nodes: Text[]
    offsets: number[]
  }
  const fresh = (): Own => ({text: '', spans: [], nodes: [], offsets: []})
  const blocks: Own[] = []
  let block = fresh()
  const put = (character: string, node: Text, offset: number) => {
    block.text += character
    block.nodes.push(node)
    block.offsets.push(offset)
  }
  const end = () => {
    if (block.text.trim() !== '') blocks.push(block)
    block = fresh()
  }
  const addText = (node: Text) => {
    const {data} = node
    for (let at = 0; at < data.length; at++) {
      const character = data.charAt(at)
      if (unseen.test(character)) continue
      if (!/\s/.test(character)) put(character, node, at)
      else if (block.text !== '' && !block.text.endsWith(' ')) put(' ', node, at)
    }
  }
  const childrenOf = (element: Element): readonly Node[] => {
    if (element.shadowRoot) return [...element.shadowRoot.childNodes]
    const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : []
    return assigned.length > 0 ? assigned : [...element.childNodes]
  }
  const walk = (node: Node) => {
    if (node instanceof Text) return addText(node)
    if (!(node instanceof Element) || silent.has(node.tagName.toUpperCase())) return
    const {display} = getComputedStyle(node)
    const isFlow = !/^(?:inline|contents|ruby)/.test(display)
    if (isFlow) end()
    if (node.tagName === 'BR' && block.text !== '' && !block.text.endsWith(' ')) {
      const last = block.nodes.at(-1)
      if (last) put(' ', last, block.offsets.at(-1) ?? 0)
    }
    const own = block
    const start = own.text.length
    for (const child of childrenOf(node)) walk(child)
    if (isFlow) end()
    else if (own === block && own.text.length - start > 2) own.spans.push([start, own.text.length])
  }
  walk(document.body ?? document.documentElement)
  end()

  const taken: Piece[][] = []
  return {
    blocks,
    taken,
    pictures: [],
    undo: [],
    take(index, start, until) {
      const {nodes, offsets} = blocks[index] as Own
      const pieces: Piece[] = []
      for (let at = start; at < until; at++) {
        const [node, offset = 0] = [nodes[at] as Text, offsets[at]]
        const last = pieces.at(-1)
        if (last?.node === node) last.to = offset + 1
        else pieces.push({node, from: offset, to: offset + 1})
      }
      return taken.push(pieces) - 1
    },
    around(node) {
      const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null
      if (slot) return slot
      const {parentNode} = node
      return parentNode instanceof ShadowRoot ? parentNode.host : node.parentElement
    },
    nameOf(element) {
      const name = element.tagName.toLowerCase()
      const attribute = element.id
        ? ` id="${element.id}"`
        : element.classList.length > 0
          ? ` class="${[...element.classList].slice(0, 2).join(' ')}"`
          : ''
      return `<${name}${attribute}>`
    },
  }
}
