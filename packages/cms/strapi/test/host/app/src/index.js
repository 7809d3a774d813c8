module.exports = {
  register({strapi}) {
    // A middleware of the site, after that of the plugin: a test tells it to take the disclosure out.
    strapi.documents.use((context, next) => {
      if (process.env.STRIP === 'yes' && context.params.data) delete context.params.data.disclosure
      return next()
    })
  },
  bootstrap() {},
}
