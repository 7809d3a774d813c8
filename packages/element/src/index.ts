/** The class of `<ai-disclosure>`, and its shadow tree for servers. Importing this registers nothing. */
export {AiDisclosureElement} from './ai-disclosure-element.ts'
export {renderShadow, type ShadowOptions} from './render-shadow.ts'
