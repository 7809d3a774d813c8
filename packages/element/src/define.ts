/// <reference lib="dom" />
/** Registers `<ai-disclosure>`. On a server, or where the name is taken already, nothing happens. */
import {AiDisclosureElement} from './ai-disclosure-element.ts'

declare global {
  interface HTMLElementTagNameMap {
    'ai-disclosure': AiDisclosureElement
  }
}

const registry: CustomElementRegistry | undefined = globalThis.customElements
if (registry && !registry.get('ai-disclosure')) AiDisclosureElement.define()

export {AiDisclosureElement}
