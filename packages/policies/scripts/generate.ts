/** Compiles the YAML of every instrument to a module, and one module a market. */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {readPolicies} from './read-policies.ts'

const root = new URL('../', import.meta.url)
const to = new URL('../src/generated/', import.meta.url)
const {policies, complaints} = readPolicies(root)

if (complaints.length > 0) {
  console.error(complaints.join('\n'))
  process.exit(1)
}

rmSync(to, {recursive: true, force: true})
const local = (id: string) => id.replace(/[^a-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase())
const note = (of: string) => `/** ${of} Written by \`pnpm gen\`. Do not edit. */\n`

for (const policy of policies) {
  // Examples are tests and docs; they are not shipped.
  const value = {...policy, obligations: policy.obligations.map(({examples: _, ...obligation}) => obligation)}
  write(
    `${policy.id}.ts`,
    `${note(`${policy.name}.`)}import type {Policy} from '@forthright/core'\n\nconst policy: Policy = ${JSON.stringify(value, null, 2)}\nexport default policy\n`,
  )
}

const markets = [...new Set(policies.flatMap(policy => policy.markets))].sort()
for (const market of markets) {
  const own = policies.filter(policy => policy.markets.includes(market))
  write(`market/${market.toLowerCase()}.ts`, list(own, '../', `What holds in ${market}.`))
}
write(
  'index.ts',
  `${list(policies, './', 'Every instrument that is shipped.').replace('export default policies\n', 'export {policies}\n')}\n/** The markets that the instruments are about. */\nexport const markets: readonly string[] = ${JSON.stringify(markets)}\n`,
)

function list(of: readonly {id: string}[], base: string, doc: string): string {
  return [
    `${note(doc)}import type {Policy} from '@forthright/core'`,
    ...of.map(({id}) => `import ${local(id)} from '${base}${id}.ts'`),
    '',
    `const policies: readonly Policy[] = [${of.map(({id}) => local(id)).join(', ')}]`,
    'export default policies',
    '',
  ].join('\n')
}

function write(path: string, text: string): void {
  const file = new URL(path, to)
  mkdirSync(new URL('./', file), {recursive: true})
  writeFileSync(file, text)
}
