/**
 * The remark plugin with the policies and languages that are shipped, to be named in a configuration:
 * `remarkPlugins: [['forthright/remark', {markets: ['EU']}]]`. Its options are plain data.
 */
import {labelPlaces} from '@forthright/core/surface'
import type {LabelStyle} from '@forthright/markdown'
import {discloseTree, labelStyleOptions, type Placed} from '@forthright/markdown/remark'
import {checkedPlugin, type SitePluginOptions} from './site/plugin-options.ts'

/** Options of the plugin; all may be left out. */
export interface RemarkOptions extends SitePluginOptions, LabelStyle, Placed {}

/** Puts the labels that a post owes into its tree, by the `disclosure` in its front matter. */
export default function remarkForthright(options: RemarkOptions = {}): ReturnType<typeof discloseTree> {
  const {settings, rest} = checkedPlugin<LabelStyle & Placed>('forthright/remark', options, {
    ...labelStyleOptions,
    place: labelPlaces,
  })
  return discloseTree('forthright/remark', settings, rest)
}
