/** The shadow tree of `<ai-disclosure>` as a server sends it. */
import {shadowStyles} from './shadow-styles.ts'
import {type ShadowNode, shadowTree} from './shadow-tree.ts'

/** What a server may say about the markup. */
export interface ShadowOptions {
  /** The nonce of the page's Content-Security-Policy, for the inline style. */
  nonce?: string
}

/**
 * Declarative markup, to be sent as the first child of `<ai-disclosure>`. Without script the light children show as
 * they are; the class takes the tree over as it stands.
 */
export function renderShadow({nonce}: ShadowOptions = {}): string {
  const style = `<style${nonce === undefined ? '' : renderAttributes({nonce})}>${shadowStyles}</style>`
  return `<template shadowrootmode="open">${style}${shadowTree.map(render).join('')}</template>`
}

function renderAttributes(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`,
    )
    .join('')
}

function render({tag, attributes, children = []}: ShadowNode): string {
  return `<${tag}${renderAttributes(attributes)}>${children.map(render).join('')}</${tag}>`
}
