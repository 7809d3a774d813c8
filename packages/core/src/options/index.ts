/** Checking options, kept apart so that whoever checks some does not bring the schemas of records and policies along. */
export {closest, suggest} from '../errors/closest.ts'
export {checkOptions, fitted, type Misfit, optionsSchema} from './check-options.ts'
export {demandMarkets} from './demand-markets.ts'
export {strictOptions} from './option-kinds.ts'
export {type PluginOptions, pluginSettings, pluginShape} from './plugin-options.ts'
export {
  demandLanguage,
  type Known,
  type SiteOptions,
  showPolicies,
  siteSettings,
  siteShape,
} from './site-options.ts'
