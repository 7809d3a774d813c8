/** The site of the README, with two languages. */
import {forthright} from '@forthright/payload'
import {sqliteAdapter} from '@payloadcms/db-sqlite'
import {lexicalEditor} from '@payloadcms/richtext-lexical'
import {buildConfig} from 'payload'

export default buildConfig({
  ...{secret: 'not a secret', telemetry: false, editor: lexicalEditor(), admin: {avatar: 'default'}},
  db: sqliteAdapter({client: {url: process.env.DATABASE_URL}, push: true}),
  localization: {locales: ['en', 'nb'], defaultLocale: 'en'},
  collections: [
    {slug: 'users', auth: true, admin: {useAsTitle: 'name'}, fields: [{name: 'name', type: 'text'}]},
    {
      slug: 'posts',
      admin: {
        useAsTitle: 'title',
        defaultColumns: ['title', '_status', 'disclosure.origin', 'disclosure.check'],
      },
      versions: {drafts: true},
      fields: [
        {name: 'title', type: 'text', localized: true},
        {name: 'content', type: 'richText', localized: true},
      ],
    },
  ],
  plugins: [
    forthright({
      mode: 'block',
      markets: ['EU'],
      collections: {posts: {content: 'content', format: 'lexical'}},
    }),
  ],
})
