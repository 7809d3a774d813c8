/** Starts Strapi, and does in it what a test says over its channel: what code of a site would do. */
const {createStrapi} = require('@strapi/strapi')

const doers = {
  documents: (uid, method, args) => strapi.documents(uid)[method](args),
  query: (uid, method, args) => strapi.db.query(uid)[method](args),
  service: (uid, method, args) => strapi.service(uid)[method](args),
  entityService: (uid, method, args) => strapi.entityService[method](uid, args),
  migrate: options => strapi.plugin('forthright').service('forthright').migrate(options),
  // As a release does: one transaction around the publications of many entries.
  release: documents =>
    strapi.db.transaction(async () => {
      for (const [uid, params] of documents) await strapi.documents(uid).publish(params)
    }),
  // As an import does: without lifecycles.
  withoutLifecycles: async (uid, data) => {
    strapi.db.lifecycles.disable()
    try {
      return await strapi.db.query(uid).create({data})
    } finally {
      strapi.db.lifecycles.enable()
    }
  },
  sql: (table, row) => strapi.db.connection(table).insert(row),
  locale: args => strapi.plugin('i18n').service('locales').create(args),
  allow: async actions => {
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({where: {type: 'public'}})
    for (const action of actions)
      await strapi.db.query('plugin::users-permissions.permission').create({data: {action, role: role.id}})
  },
  events: () => events.splice(0),
  env: values => void Object.assign(process.env, values),
  collect: async () => {
    const lines = []
    for await (const line of strapi.plugin('forthright').service('forthright').inventory()) lines.push(line)
    return lines
  },
}

const events = []

async function main() {
  const strapi = await createStrapi({appDir: __dirname, distDir: __dirname}).load()
  strapi.eventHub.subscribe(name => {
    if (/^entry\./.test(name)) events.push(name)
  })
  await strapi.listen()
  process.on('message', async ({id, doer, args}) => {
    try {
      process.send({id, value: (await doers[doer](...args)) ?? null})
    } catch (error) {
      process.send({id, error: {name: error.name, message: error.message, details: error.details ?? null}})
    }
  })
  process.send({ready: true})
}

main().catch(error => {
  process.send({failed: String(error.message)}, () => process.exit(1))
})
process.on('disconnect', () => process.exit(0))
