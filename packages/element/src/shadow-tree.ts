/** The shadow tree of `<ai-disclosure>` as data: servers write it as markup, the class builds it from nodes. */

/** An element of the tree. */
export interface ShadowNode {
  tag: string
  attributes: Record<string, string>
  children?: readonly ShadowNode[]
}

/** The slot of the panel; until the class moves the details there, they stand with the labels. */
export const panelSlot = 'details'

/** Without words, and without anything that shows before the class is there: it runs under any language and policy. */
export const shadowTree: readonly ShadowNode[] = [
  {tag: 'div', attributes: {part: 'label'}, children: [{tag: 'slot', attributes: {}}]},
  {
    tag: 'button',
    attributes: {
      part: 'toggle',
      type: 'button',
      'aria-expanded': 'false',
      'aria-controls': 'panel',
      hidden: '',
    },
  },
  {
    tag: 'div',
    attributes: {part: 'panel', id: 'panel', tabindex: '-1', hidden: ''},
    children: [
      {tag: 'slot', attributes: {name: panelSlot}},
      {tag: 'button', attributes: {part: 'close', type: 'button', hidden: ''}},
    ],
  },
]
