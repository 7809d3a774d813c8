/** The functions for a call or two: each is that of a site which says nothing once, and takes all in its options. */
import {createForthright, type Forthright} from './create-forthright.ts'

const site = createForthright()

/**
 * Labels an HTML document or fragment; the record may be shorthand, and is read from the page where absent. Throws
 * `undeclared` where neither says anything, `record-invalid` where a record cannot be read, and `usage` for options.
 *
 * @example
 * labelHtml('<h1>Wool</h1><p>New.</p>', 'ai-generated', {markets: ['EU'], language: 'en'}).content
 */
export const labelHtml: Forthright['labelHtml'] = site.labelHtml

/**
 * Labels Markdown or MDX; the record may be shorthand, and is read from the front matter where absent. Throws as
 * {@link labelHtml} does, and `front-matter-invalid` where its head cannot be read.
 *
 * @example
 * labelMarkdown('---\ndisclosure: ai-generated\n---\n\nWool.\n', undefined, {markets: ['EU']}).content
 */
export const labelMarkdown: Forthright['labelMarkdown'] = site.labelMarkdown

/**
 * Labels plain text. Throws as {@link labelHtml} does.
 *
 * @example
 * labelText('Wool.', 'ai-generated', {language: 'en'}).content
 */
export const labelText: Forthright['labelText'] = site.labelText

/**
 * Labels the payload of a social post, which comes back in the form that was given: the body of the request that publishes
 * it. The language is that of the payload where it says one. Throws as {@link labelHtml} does, `payload-invalid` where a
 * platform would refuse the payload, and `label-too-long` where text and label do not fit. Every network with an example:
 * docs/social.md.
 *
 * @example
 * labelPost('x', {text: 'Wool.'}, 'ai-generated', {language: 'en'}).content
 * labelPost('bluesky', {text: 'Ull.', langs: ['nb']}, 'ai-generated').content
 * labelPost('instagram', {image_url, caption: 'Wool.'}, {origin: 'human', parts: {'a.jpg': 'ai-generated'}}).content
 */
export const labelPost: Forthright['labelPost'] = site.labelPost

/**
 * What a record amounts to, what it owes and why, and what would change it; the record may be shorthand. Throws as
 * {@link labelHtml} does.
 *
 * @example
 * assess('ai-generated', {markets: ['EU'], on: '2026-11-22'}).required
 */
export const assess: Forthright['assess'] = site.assess
