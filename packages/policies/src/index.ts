/** Dated, cited disclosure obligations as data: law, platform terms, standards. */
export {type Market, markets, type PlatformId, platforms, policies} from './generated/index.ts'
export {default as members, type Member} from './members.ts'
