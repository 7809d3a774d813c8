/** Writes the schema of the configuration, for editors, and the description of the gate over HTTP, for clients. */
import {mkdirSync, writeFileSync} from 'node:fs'
import * as z from 'zod'
import {configSchema, presetNames} from '../src/config/shape.ts'
import {openapi} from '../src/gate/http/openapi.ts'

const json = z.toJSONSchema(configSchema, {io: 'input', unrepresentable: 'any'})
const {extends: base, ...properties} = json.properties ?? {}
const schema = {
  $id: 'urn:forthright:schema:config',
  title: 'Configuration of forthright',
  ...json,
  properties: {
    ...properties,
    // Names of selections are offered; paths and packages are right as well.
    extends: {...(base as object), examples: [...presetNames]},
  },
}
const folder = new URL('../generated/schema/', import.meta.url)
mkdirSync(folder, {recursive: true})
writeFileSync(new URL('config.json', folder), `${JSON.stringify(schema, null, 2)}\n`)
writeFileSync(new URL('openapi.json', folder), `${JSON.stringify(openapi(), null, 2)}\n`)
