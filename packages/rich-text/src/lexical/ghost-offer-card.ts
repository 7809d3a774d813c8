/** Cards of Ghost that offer something: a product, a call to action, a header with a button, a form to sign up. */
import type {TreeNode} from '../read/tree-node.ts'
import {element, escaped, image} from '../write/markup.ts'

/** Texts of these cards are HTML of the editor. */
export const offerCards: Readonly<Record<string, (node: TreeNode) => string>> = {
  product: node =>
    background(node, 'productImageSrc') +
    element('h4', node.text('productTitle')) +
    element('div', node.text('productDescription')) +
    (node.isTrue('productButtonEnabled') ? link(node, 'productUrl', node.text('productButton')) : ''),
  'call-to-action': node => {
    const isLinked =
      node.isTrue('showButton') && node.text('buttonUrl') !== '' && node.text('buttonText') !== ''
    const picture = node.text('imageUrl') === '' ? '' : image(node.text('imageUrl'), 'CTA Image')
    return [
      node.isTrue('hasSponsorLabel') ? element('div', node.text('sponsorLabel')) : '',
      isLinked && picture !== '' ? link(node, 'buttonUrl', picture) : picture,
      element('div', node.text('textValue')),
      isLinked ? element('div', link(node, 'buttonUrl', node.text('buttonText'))) : '',
    ].join('')
  },
  header: node => {
    const text = node.text('buttonText')
    const hasButton = node.isTrue('buttonEnabled') && node.text('buttonUrl').trim() !== '' && text !== ''
    return [
      background(node, 'backgroundImageSrc'),
      element('h2', node.text('header')),
      element('h3', node.text('subheader')),
      hasButton ? element('div', link(node, 'buttonUrl', text)) : '',
    ].join('')
  },
  // The site shows it once its script has run.
  signup: node =>
    element(
      'div',
      background(node, 'backgroundImageSrc') +
        element('h2', node.text('header')) +
        element('p', node.text('subheader')) +
        element('div', node.text('buttonText') || 'Subscribe') +
        element('div', node.text('successMessage') || 'Thanks! Now check your email to confirm.') +
        element('p', node.text('disclaimer')),
      {style: 'display: none'},
    ),
}

function background(node: TreeNode, name: string): string {
  const src = node.text(name)
  return src === '' ? '' : image(src, '')
}

function link(node: TreeNode, name: string, html: string): string {
  return element('a', html, {href: node.text(name)})
}

/** Text by itself, which is no HTML. */
export function told(node: TreeNode, name: string): string {
  const text = node.text(name)
  return text === '' ? '' : element('div', escaped(text))
}
