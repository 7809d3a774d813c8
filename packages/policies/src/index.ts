/** Dated, cited disclosure obligations as data: law, platform terms, standards. */
export type {Draft} from './draft.ts'
export {type Market, markets, type PlatformId, platforms, policies} from './generated/index.ts'
export type {Member} from './members.ts'
export * as members from './members.ts'
