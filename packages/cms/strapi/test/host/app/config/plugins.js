module.exports = () => ({
  forthright: {
    enabled: process.env.FORTHRIGHT !== 'absent',
    config: {
      markets: ['EU'],
      // What a test has set for its server, over the ten lines of the README.
      ...JSON.parse(process.env.FORTHRIGHT_CONFIG ?? '{}'),
      ...(process.env.FORTHRIGHT_MODE === 'throws'
        ? {
            mode: () => {
              throw new Error('the mode of this site cannot be asked')
            },
          }
        : {}),
      ...(process.env.FORTHRIGHT_MODE === 'by-role'
        ? {mode: (_item, role) => (role === 'strapi-super-admin' ? 'warn' : 'block')}
        : {}),
    },
  },
})
