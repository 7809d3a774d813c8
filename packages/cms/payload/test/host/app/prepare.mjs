/** Makes what a site has before it is built: the list of the admin's components, the tables, and somebody who can log in. */
// Before the rest: else Node 20 often ends with modules that wait for each other at their top.
await import('lexical')
const {generateImportMap, getPayload} = await import('payload')
const {default: config} = await import('./payload.config.mjs')

const payload = await getPayload({config, disableOnInit: true})
await generateImportMap(payload.config, {force: true, log: false})
await payload.create({collection: 'users', data: JSON.parse(process.env.EDITOR_OF_SITE)})
process.exit()
