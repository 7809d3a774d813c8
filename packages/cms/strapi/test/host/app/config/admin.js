module.exports = {
  auth: {secret: 'secret-of-a-test'},
  apiToken: {salt: 'salt-of-a-test'},
  transfer: {token: {salt: 'salt-of-a-test'}},
  serveAdminPanel: process.env.ADMIN === 'yes',
  flags: {nps: false, promoteEE: false},
}
