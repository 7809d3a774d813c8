/** What the examples import: the disclosure of a page by its path, worked out when the site was built. */
import type {Disclosure} from '@forthright/core'
import {disclosureOf} from '../../../html/test/disclosures.ts'

const disclosures: Readonly<Record<string, Disclosure>> = {
  '/news/eel': disclosureOf({origin: 'human-edited', model: 'openai/gpt-5.2', reviewed: 'Kari Nordmann'}),
  '/shop/boots': disclosureOf({origin: 'human', parts: {'/img/boots.jpg': 'ai-generated'}}),
}

/** The disclosure of the page that a request asks for; undefined where there is nothing to disclose. */
export function disclosureFor(request: Request): Disclosure | undefined {
  return disclosures[new URL(request.url).pathname]
}
