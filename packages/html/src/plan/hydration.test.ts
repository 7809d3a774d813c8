import {describe, expect, it} from 'vitest'
import {disclosureOf} from '../../test/disclosures.ts'
import {html} from '../surface.ts'
import {hydratedBy} from './hydration.ts'

const page = (more: string) => `<html><head></head><body><main><p>a</p></main>${more}</body></html>`

describe('a page that is built again in the browser', () => {
  it.each([
    ['<script>self.__next_f.push([1,"x"])</script>', 'Next.js'],
    ['<script id="__NEXT_DATA__" type="application/json">{}</script>', 'Next.js'],
    ['<!--$--><p>b</p><!--/$-->', 'React'],
    ['<app-root ngh="0"></app-root>', 'Angular'],
    ['<astro-island uid="x"></astro-island>', 'Astro'],
    ['<!--Blazor:{"type":"server"}-->', 'Blazor'],
    ['<script type="application/json" id="__NUXT_DATA__">[]</script>', 'Nuxt'],
    ['<div id="app" data-server-rendered="true"></div>', 'Vue'],
    ['<script>__sveltekit_1abc = {}</script>', 'SvelteKit'],
  ])('is told of, and what to do: %s', (trace, framework) => {
    const {manual, report} = html.write(page(trace), disclosureOf('ai-generated'))
    expect(manual).toEqual([expect.stringContaining(`Have ${framework} write the label`)])
    expect(report.find(({mark}) => mark === 'label')?.reason).toContain(framework)
    expect(html.write(page(trace), disclosureOf('human')).manual).toEqual([])
  })

  it.each(['<p>ngh= and __next_f, data-server-rendered</p>', '<code>&lt;astro-island></code>', '<!-- $ -->'])(
    'is not what speaks of it: %s',
    more => {
      expect(hydratedBy(page(more))).toBeUndefined()
    },
  )
})
