/** The first lines of a user of the packages, as tests run and type-check them. */

/** What somebody imports first, in an ES module. */
export const imports = `
import {expand, grade} from '@forthright/core'
import {textOf} from '@forthright/core/surface'
import nb from '@forthright/labels/nb'
import {labelFor, labelText, readPost} from 'forthright'`

/** What is done with it: every line that it prints is a promise. */
export const use = `
const labelled = labelText('Wool is warm.', 'ai-generated', {language: 'nb', on: '2026-11-22', show: 'always'})
console.log(grade(expand('ai-generated')).item)
console.log(typeof textOf === 'function')
console.log(labelled.content.split('\\n').find(line => line.startsWith('Wool')))
console.log(labelled.content.includes(nb.labels['text-ai-generated'].long))
console.log(labelled.language.chosen)
const post = readPost({file: 'a.md', format: 'markdown', text: '---\\nlang: nb\\ndisclosure: ai-generated\\n---\\n# Ull\\n\\nUll varmer.\\n'})
console.log(String(labelFor(post, 'html', {on: '2026-11-22', show: 'always'}).content).includes('<h1>Ull</h1>'))
`
