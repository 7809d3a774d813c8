/**
 * Tells of pages that a framework builds again in the browser: it compares what is there with what its components say, and
 * takes out what a server has added (seen with React 19; others promise nothing).
 */
import type {Draft} from './draft.ts'

/** What frameworks leave in a page that they hydrate: a quick word, and the markup around it. */
const traces: readonly (readonly [framework: string, word: string, markup: RegExp])[] = [
  ['Next.js', '__next_f', /<script\b[^>]*>[^<]*__next_f/],
  ['Next.js', '__NEXT_DATA__', /<script\b[^>]*\bid\s*=\s*["']?__NEXT_DATA__/],
  ['React', '<!--$', /<!--\$\??-->/],
  ['Angular', 'ngh=', /<[^<>]*\sngh=/],
  ['Astro', '<astro-island', /<astro-island[\s>]/],
  ['Blazor', '<!--Blazor:', /<!--Blazor:/],
  ['Nuxt', '__NUXT_DATA__', /<script\b[^>]*\bid\s*=\s*["']?__NUXT_DATA__/],
  ['Vue', 'data-server-rendered', /<[^<>]*\sdata-server-rendered\s*=/],
  ['SvelteKit', '__sveltekit', /<script\b[^>]*>[^<]*__sveltekit/],
]

/** The framework that will build a page again; undefined where none is seen. */
export function hydratedBy(source: string): string | undefined {
  return traces.find(([, word, markup]) => source.includes(word) && markup.test(source))?.[0]
}

/** Plans what to say where a label is written into such a page. */
export function planHydration({page: {source}, report, manual}: Draft): void {
  const labels = report.filter(({mark, via}) => mark === 'label' && via === 'text')
  const framework = source === undefined || labels.length === 0 ? undefined : hydratedBy(source)
  if (framework === undefined) return
  for (const entry of labels)
    entry.reason += ` ${framework} builds this page again in the browser, and may take it out.`
  manual.push(
    `Have ${framework} write the label in a component, or label the content before it is rendered: when it builds this page again in the browser, it may take out what was added.`,
  )
}
