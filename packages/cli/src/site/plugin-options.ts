/** Options of the plugins that are named in a configuration: those of a site, with what is shipped filled in. */
import type {OptionKind, PluginSettings} from '@forthright/core/surface'
import {checkedCall, type SiteOptions} from './options.ts'
import {shippedLanguages} from './shipped.ts'

/** What both plugins take. `language` is that of content which does not say its own; `undeclared` is `warn` where absent. */
export interface SitePluginOptions extends SiteOptions {
  /** The same as `undeclared: 'error'`. */
  require?: boolean | undefined
}

/** The options of a plugin, checked; throws `usage` with the nearest name for what is not one. */
export function checkedPlugin<Options extends object>(
  plugin: string,
  options: SitePluginOptions & Options,
  kinds: {readonly [Name in keyof Options]-?: OptionKind},
): {settings: PluginSettings; rest: Options} {
  const {settings, language, published, rest} = checkedCall<Options & {require?: boolean}>(
    plugin,
    {undeclared: 'warn'},
    options,
    {...kinds, require: 'boolean'},
  )
  const {require: required, ...own} = rest
  return {
    settings: {
      ...settings,
      // What a configuration says is the site's word, and not that of a call about one item.
      marketsFrom: 'site',
      ...(language === undefined ? {} : {language}),
      ...(required ? {undeclared: 'error'} : {}),
      languages: shippedLanguages,
      published,
    },
    rest: own as unknown as Options,
  }
}
