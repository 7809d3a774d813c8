/** What holds without a browser: the import, the markup for servers, and that custom-elements.json says what is there. */
import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {AiDisclosureElement, renderShadow} from './index.ts'
import {shadowStyles} from './shadow-styles.ts'

const folder = new URL('.', import.meta.url)
const at = (path: string) => readFileSync(new URL(path, folder), 'utf8')
const sources = readdirSync(folder)
  .filter(file => !file.endsWith('.test.ts'))
  .map(file => at(file))
  .join('\n')

/** What a pattern captures first, each once and in order. */
function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, captured = '']) => captured))].sort()
}

describe('the class', () => {
  it('can be imported where there is no window, and registers nothing', async () => {
    expect(globalThis.HTMLElement).toBeUndefined()
    await expect(import('./define.ts')).resolves.toHaveProperty('AiDisclosureElement', AiDisclosureElement)
  })

  it('registers itself under a name of choice, in a registry of choice', () => {
    const defined: unknown[][] = []
    const registry = {
      define: (...given: unknown[]) => defined.push(given),
    } as unknown as CustomElementRegistry
    AiDisclosureElement.define(undefined, registry)
    AiDisclosureElement.define('my-label', registry)
    expect(defined).toEqual([
      ['ai-disclosure', AiDisclosureElement],
      ['my-label', AiDisclosureElement],
    ])
  })
})

describe('the shadow tree for servers', () => {
  const markup = renderShadow()
  const [, body = ''] = markup.split('</style>')

  it('is one open template with its style', () => {
    expect(markup).toMatch(/^<template shadowrootmode="open"><style>[^<]+<\/style><div.*<\/template>$/s)
    expect(body).toMatchInlineSnapshot(
      `"<div part="label"><slot></slot></div><button part="toggle" type="button" aria-expanded="false" aria-controls="panel" hidden=""></button><div part="panel" id="panel" tabindex="-1" hidden=""><slot name="details"></slot><button part="close" type="button" hidden=""></button></div></template>"`,
    )
  })

  it('holds no words, so it is right in every language', () => {
    expect(body.replaceAll(/<[^>]*>/g, '')).toBe('')
  })

  it('takes the nonce of a policy, and nothing else with it', () => {
    expect(renderShadow({nonce: 'r4nd0m'})).toContain('<style nonce="r4nd0m">')
    expect(renderShadow({nonce: '"><script>alert(1)</script>'})).not.toContain('<script>')
  })
})

describe('custom-elements.json', () => {
  interface Named {
    name: string
  }
  const manifest = JSON.parse(at('../custom-elements.json')) as {
    schemaVersion: string
    modules: {path: string; declarations: Record<string, Named[] | string>[]; exports: Named[]}[]
  }
  const [declaration = {}] = manifest.modules.flatMap(module => module.declarations)
  const named = (kind: string) => (declaration[kind] as Named[]).map(one => one.name).sort()

  it('names the element that is registered, and modules that are exported', () => {
    expect(manifest.schemaVersion).toBe('1.0.0')
    expect(declaration).toMatchObject({tagName: 'ai-disclosure', name: AiDisclosureElement.name})
    const {exports, customElements} = JSON.parse(at('../package.json'))
    expect(customElements).toBe('custom-elements.json')
    const built = ['.', './define'].map(name => exports[name].import.default)
    expect(manifest.modules.map(module => `./${module.path}`)).toEqual(built)
  })

  it('lists the attributes that are observed', () => {
    expect(named('attributes')).toEqual([...AiDisclosureElement.observedAttributes].sort())
  })

  it('lists the public members', () => {
    const own = (of: object) => Object.getOwnPropertyNames(of).filter(name => !/Callback$/.test(name))
    const inherited = ['constructor', 'length', 'name', 'prototype', 'observedAttributes']
    const members = [...own(AiDisclosureElement.prototype), ...own(AiDisclosureElement)]
    expect(named('members')).toEqual(members.filter(name => !inherited.includes(name)).sort())
  })

  it('lists the events that are dispatched', () => {
    expect(named('events')).toEqual(all(sources, /new (?:Toggle)?Event\('([\w-]+)'/g))
  })

  it('lists the parts and slots of the shadow tree', () => {
    expect(named('cssParts')).toEqual(all(renderShadow(), /part="([\w-]+)"/g))
    expect(named('slots')).toEqual(all(renderShadow(), /<slot(?: name="([\w-]+)")?>/g))
  })

  it('lists the custom properties that the styles read', () => {
    const styles = shadowStyles + at('../../html/styles.css')
    expect(named('cssProperties')).toEqual(all(styles, /var\(\s*(--[a-z][\w-]*)/g))
  })
})

describe('styles.css', () => {
  const styles = at('../../html/styles.css').replaceAll(/\/\*.*?\*\//gs, '')

  it('speaks of our own classes and our own element only', () => {
    const selectors = all(styles.replaceAll(/@[^{]*\{/g, ''), /(?:^|[{}])\s*([^{}@]+?)\s*\{/g)
    expect(selectors.length).toBeGreaterThan(10)
    expect(selectors.filter(selector => !selector.includes('ai-disclosure'))).toEqual([])
  })

  it('knows neither left nor right, so that it is right in both directions', () => {
    const physical =
      /[\s;{](left|right|top|bottom|(?:(?:min|max)-)?(?:width|height)|(?:margin|padding|border|inset)-(?:left|right|top|bottom))\s*:/g
    const declarations = (styles + shadowStyles).replaceAll(/\((?:min|max)-width:[^)]*\)/g, '')
    expect(all(declarations, physical)).toEqual([])
  })

  it('names no font', () => {
    expect(styles + shadowStyles).not.toMatch(/font-family/)
  })
})
