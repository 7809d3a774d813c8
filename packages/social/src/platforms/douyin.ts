/** Douyin: no field for AI in an official API; words in the text, and a statement that a person chooses on the page. */
import {type StatementNetwork, statementExamples, statementNetwork} from '../statement-network.ts'

const network: StatementNetwork = {
  id: 'douyin',
  name: 'Douyin',
  site: 'https://creator.douyin.com/',
  step: 'Choose 内容由AI生成 under 自主声明 when the post is published on Douyin.',
  note: 'It is a required step in 2026 (secondary), of six choices.',
}

export default statementNetwork(network)

export const examples = statementExamples(network)
