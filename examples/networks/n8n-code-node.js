// A Code node of n8n, "Run Once for All Items". Of each item, `post` is what the next node sends to X, `disclosure` says how it was
// made, and `language` which words to use. n8n needs NODE_FUNCTION_ALLOW_EXTERNAL=forthright, with forthright installed beside it.
const {labelPost} = require('forthright')

return $input.all().map(({json}, index) => {
  try {
    const {content, manual} = labelPost('x', json.post, json.disclosure, {
      markets: ['EU'],
      language: json.language,
    })
    return {json: {...json, post: content, manual}, pairedItem: index}
  } catch (error) {
    // The run ends, and nothing of it goes out: e.g. the item does not say how it was made.
    throw new Error(`Item ${index}: ${error.message}`)
  }
})
