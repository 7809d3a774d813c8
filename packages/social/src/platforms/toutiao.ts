/** Toutiao: no field for AI in an official API; words in the text, and a statement that a person chooses on the page. */
import {type StatementNetwork, statementExamples, statementNetwork} from '../statement-network.ts'

const network: StatementNetwork = {
  id: 'toutiao',
  name: 'Toutiao',
  site: 'https://mp.toutiao.com/',
  step: 'Choose AI生成 when the post is published on Toutiao.',
}

export default statementNetwork(network)

export const examples = statementExamples(network)
