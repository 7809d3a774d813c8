/** Kuaishou: no field for AI in an official API; words in the text, and a statement that a person chooses on the page. */
import {type StatementNetwork, statementExamples, statementNetwork} from '../statement-network.ts'

const network: StatementNetwork = {
  id: 'kuaishou',
  name: 'Kuaishou',
  site: 'https://cp.kuaishou.com/',
  step: 'Choose 内容为AI生成 when the post is published on Kuaishou.',
}

export default statementNetwork(network)

export const examples = statementExamples(network)
