/** What of this site's collections is what. Change this file; `index.js` can stay as it is. */

/** Options of the publish gate, see `docs/gate.md`. `mode` may be a function of the item and the id of a role. */
export const gate = {mode: 'block', markets: ['EU'], context: {roles: ['deployer']}}

/** Each collection that is guarded. "Published" is a convention of a site: which field says so, and by which values. */
export const collections = {
  articles: {
    status: {field: 'status', published: ['published']},
    title: 'title',
    content: 'body',
    format: 'html',
    disclosure: 'disclosure',
  },
}
