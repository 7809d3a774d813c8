/**
 * The remark plugin with the policies and languages that are shipped, to be named in a configuration:
 * `remarkPlugins: [['forthright/remark', {markets: ['EU']}]]`. Its options are plain data.
 */
import {languages, lookUp} from '@forthright/labels'
import {labelVariants} from '@forthright/markdown'
import remarkDisclosure from '@forthright/markdown/remark'
import {policies} from '@forthright/policies'
import * as z from 'zod'
import {checkedOptions, siteShape} from './site/plugin-options.ts'

const schema = z.strictObject({
  ...siteShape,
  variant: z.enum(labelVariants).optional(),
  component: z.string().optional(),
})

/** Options of the plugin; all may be left out. */
export interface RemarkOptions extends z.input<typeof schema> {}

const words = Object.values(languages)

/** Puts the labels that a post owes into its tree, by the `disclosure` in its front matter. */
export default function remarkForthright(options: RemarkOptions = {}): ReturnType<typeof remarkDisclosure> {
  return remarkDisclosure({
    ...checkedOptions('forthright/remark', schema, options),
    words,
    lookUp: tag => lookUp(tag)?.words,
    policies,
  })
}
