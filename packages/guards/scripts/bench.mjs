/** Runs every benchmark beside this file, one after the other, each in a process of its own: `node bench.mjs [name …]`. */
import {spawnSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('./', import.meta.url))
const all = readdirSync(folder).flatMap(file => /^bench-(.+)\.ts$/.exec(file)?.[1] ?? [])
const asked = process.argv.slice(2)
const unknown = asked.filter(name => !all.includes(name))
if (unknown.length > 0) {
  console.error(`There is no benchmark called ${unknown.join(', ')}; there are ${all.join(', ')}.`)
  process.exit(2)
}
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n── ${name}\n`)
  const {status} = spawnSync(process.execPath, ['--import', 'tsx', `${folder}bench-${name}.ts`], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
