/** Labels every post of this folder for five channels, prints what was decided and writes a preview page. */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import Table from 'cli-table3'
import {labelFor, readPost} from 'forthright'
import pc from 'picocolors'
import {previewPage} from './preview.mjs'

// A fixed day, so that everybody sees the same outcomes.
const on = '2026-11-22'
const markets = ['EU', 'US-NY', 'CN']
// A brand that uses AI tools and publishes what they make, and offers none itself.
const context = {roles: ['deployer', 'publisher']}
const names = {html: 'HTML', markdown: 'Markdown', x: 'X', instagram: 'Instagram', bluesky: 'Bluesky'}
const channels = Object.keys(names)

const folder = new URL('./posts/', import.meta.url)
const posts = readdirSync(folder)
  .filter(file => file.endsWith('.md'))
  .sort()
  .map(file => {
    const post = readPost({file, text: readFileSync(new URL(file, folder), 'utf8'), format: 'markdown'})
    return {file, post, results: Object.fromEntries(channels.map(to => [to, labelled(post, to)]))}
  })

console.log(tableOf(posts))
console.log(
  `${pc.green('visible text')} · ${pc.cyan('flag of the network')} · ${pc.blue('mark for machines')} · ${pc.yellow('for a person to do')}`,
)
console.log(`Markets ${markets.join(', ')} on ${on}.\n`)

const out = new URL('./out/', import.meta.url)
mkdirSync(out, {recursive: true})
for (const {file, results} of posts) {
  for (const [to, {content, cannot}] of Object.entries(results)) {
    if (cannot) continue
    const name = {html: file.replace(/md$/, 'html'), markdown: file}[to] ?? file.replace(/md$/, `${to}.json`)
    writeFileSync(
      new URL(name, out),
      typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
    )
  }
}
const preview = new URL('preview.html', out)
writeFileSync(preview, previewPage(posts, {on, markets, names}))
console.log(`${posts.length} posts, ${channels.length} channels each. Open the preview in a browser:`)
console.log(`  ${fileURLToPath(preview)}`)

/** A post that a network cannot take (Instagram wants a picture) is told, and does not stop the others. */
function labelled(post, to) {
  try {
    // One post says nothing of how it was made: here it is shown as such, where a build would stop.
    return labelFor(post, to, {
      on,
      markets,
      context,
      undeclared: 'warn',
      details: true,
      html: {element: true},
    })
  } catch (error) {
    if (error.cause?.field !== 'images') throw error
    return {cannot: error.message}
  }
}

/** One row a post: what was decided, then for every channel where each mark landed. */
function tableOf(list) {
  const table = new Table({
    head: ['Post', 'Decided', ...Object.values(names)].map(text => pc.bold(text)),
    style: {head: [], border: []},
    colWidths: [16, 20, 20, 22, 12, 12, 12],
    wordWrap: true,
  })
  for (const {file, results} of list) {
    const title = file.replace(/\.md$/, '').replaceAll('-', ' ')
    table.push([title, decided(results.html), ...channels.map(to => landed(results[to]))])
  }
  return table.toString()
}

/** The grade, and for every market whether a label is needed. */
function decided({grade, verdicts, undeclared}) {
  const signs = {
    required: pc.red('label'),
    depends: pc.yellow('depends'),
    'not-required': pc.dim('no label'),
  }
  const made = undeclared ? pc.yellow('undeclared') : grade
  return [
    pc.bold(made),
    ...verdicts
      .filter(({market}) => markets.includes(market))
      .map(({market, label}) => `${market.padEnd(5)} ${signs[label]}`),
  ].join('\n')
}

/** Each mark and where it landed, then what is left for a person. */
function landed({report, manual, cannot}) {
  if (cannot) return pc.yellow('no picture,\nno post')
  const colours = {text: pc.green, native: pc.cyan, machine: pc.blue}
  const lines = report
    .filter(({via}) => via in colours)
    .map(({mark, via, where}) =>
      colours[via](via === 'native' ? 'flag' : `${shorten(mark)}: ${shorten(where)}`),
    )
  if (manual.length > 0) lines.push(pc.yellow(`to do: ${manual.length}`))
  return lines.length > 0 ? [...new Set(lines)].join('\n') : pc.dim('nothing')
}

/** Names of marks and places for narrow columns. */
function shorten(text) {
  const names = {
    disclosure: 'record',
    'head of content': 'top',
    'next to the element': 'picture',
    'below the image': 'picture',
    'end of text': 'end',
    'end of caption': 'end',
    'below the video': 'video',
  }
  return (
    names[text] ??
    text
      .replace('attributes of ', '')
      .replace('attribute ai-disclosure', 'attr')
      .replace('meta ai-disclosure', 'meta')
  )
}
