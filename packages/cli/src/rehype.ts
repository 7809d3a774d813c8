/**
 * The rehype plugin with the policies and languages that are shipped, to be named in a configuration:
 * `rehypePlugins: [['forthright/rehype', {markets: ['EU'], details: true}]]`. Its options are plain data.
 */
import {discloseTree, type RehypeTreeOptions, rehypeTreeOptions} from '@forthright/html/rehype'
import {checkedPlugin, type SitePluginOptions} from './site/plugin-options.ts'

/** Options of the plugin; all may be left out. */
export interface RehypeOptions extends SitePluginOptions, RehypeTreeOptions {}

/** Writes what a page owes into its tree, by the `disclosure` in front matter or what `forthright/remark` has read. */
export default function rehypeForthright(options: RehypeOptions = {}): ReturnType<typeof discloseTree> {
  const {settings, rest} = checkedPlugin<RehypeTreeOptions>('forthright/rehype', options, rehypeTreeOptions)
  return discloseTree('forthright/rehype', settings, rest)
}
