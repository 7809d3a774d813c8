/** Icons as elements: each drawing once in a page, and in every label a reference to it; or an image, where it is linked. */
import type {NewElement} from '../hast/new-element.ts'
import {iconClass, ownAttribute, sheetClass} from '../page/own-names.ts'
import type {Icon, IconImage, IconName} from './icons.ts'

/** An icon for a label. The words of the label stand beside it, so that it has no name of its own. */
export function iconElement({name, width, height, light, dark}: Icon): NewElement {
  const size = {width: String(width), height: String(height)}
  if (light.drawing) {
    const use = (image: IconImage, attributes: Record<string, string> = {}): NewElement => ({
      tag: 'use',
      attributes: {...attributes, href: `#${idOf(name, image)}`},
    })
    // Without our style sheet, only the light one is shown.
    const both = dark && [
      use(light, {class: `${iconClass}-light`}),
      use(dark, {class: `${iconClass}-dark`, display: 'none'}),
    ]
    return {
      tag: 'svg',
      attributes: {
        class: iconClass,
        'aria-hidden': 'true',
        focusable: 'false',
        ...size,
        viewBox: light.drawing.viewBox,
      },
      children: both ?? [use(light)],
    }
  }
  const image: NewElement = {
    tag: 'img',
    attributes: {class: iconClass, src: light.src ?? '', alt: '', ...size},
  }
  if (dark?.src === undefined) return image
  const source: NewElement = {
    tag: 'source',
    attributes: {media: '(prefers-color-scheme: dark)', srcset: dark.src},
  }
  return {tag: 'picture', attributes: {}, children: [source, image]}
}

/** The drawings that the labels of a page refer to, to stand once and before them; nothing where all are linked. */
export function symbolSheet(icons: readonly Icon[]): NewElement | undefined {
  const symbols = new Map<string, NewElement>()
  for (const {name, light, dark} of icons)
    for (const image of dark ? [light, dark] : [light])
      if (image.drawing) symbols.set(idOf(name, image), symbolOf(idOf(name, image), image.drawing))
  if (symbols.size === 0) return undefined
  return {
    tag: 'svg',
    attributes: {
      class: sheetClass,
      [ownAttribute]: 'icons',
      'aria-hidden': 'true',
      focusable: 'false',
      width: '0',
      height: '0',
      display: 'none',
    },
    children: [...symbols.values()],
  }
}

/** What a file of its own would begin with: a page may have coloured all of its drawings. */
function symbolOf(id: string, {viewBox, elements}: NonNullable<IconImage['drawing']>): NewElement {
  return {tag: 'symbol', attributes: {id, viewBox, fill: '#000', stroke: 'none'}, children: elements}
}

function idOf(name: IconName, {colour}: IconImage): string {
  return `ai-disclosure-eu-${name}-${colour}`
}
