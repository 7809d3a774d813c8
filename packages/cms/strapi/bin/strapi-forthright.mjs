#!/usr/bin/env node
import {once} from 'node:events'
/** Migrates and exports the disclosures of the Strapi in this folder, from the command line. */
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {parseArgs} from 'node:util'

const usage = `strapi-forthright migrate <content type> --disclosure <grade or JSON> [--before YYYY-MM-DD] [--batch 200] [--write]
  States of entries that have no disclosure how they were made. Without --write it only counts.
strapi-forthright export
  Writes every entry with its disclosure as lines of JSON.`

const options = {
  disclosure: {type: 'string'},
  before: {type: 'string'},
  batch: {type: 'string', default: '200'},
  write: {type: 'boolean', default: false},
}

/** Strapi writes its log to standard output, which is for what was asked for. */
const print = process.stdout.write.bind(process.stdout)
process.stdout.write = process.stderr.write.bind(process.stderr)

/** Runs a command on a loaded Strapi. */
async function run([command, contentType, ...more], {disclosure, before, batch, write}) {
  const isMigration = command === 'migrate' && contentType && disclosure !== undefined && more.length === 0
  if (!isMigration && (command !== 'export' || contentType)) throw new Error(`Usage:\n${usage}`)
  const {createStrapi, compileStrapi} = createRequire(join(process.cwd(), 'package.json'))('@strapi/strapi')
  const strapi = await createStrapi(await compileStrapi()).load()
  try {
    const service = strapi.plugin('forthright').service('forthright')
    if (!isMigration) {
      for await (const line of service.inventory())
        if (!print(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
      return
    }
    const report = await service.migrate({
      contentType,
      disclosure: /^\s*\{/.test(disclosure) ? JSON.parse(disclosure) : disclosure,
      batch: Number(batch),
      write,
      ...(before === undefined ? {} : {before}),
      onBatch: ({looked, written}) =>
        console.error(`${looked} looked at, ${written} ${write ? 'written' : 'to write'}`),
    })
    print(`${JSON.stringify(report)}\n`)
  } finally {
    await strapi.destroy()
  }
}

try {
  const {positionals, values} = parseArgs({options, allowPositionals: true})
  await run(positionals, values)
  process.exit(0)
} catch (cause) {
  console.error(cause.message)
  process.exit(1)
}
