/** Xiaohongshu: no field for AI in an official API; words in the text, and a statement that a person chooses on the page. */
import {type StatementNetwork, statementExamples, statementNetwork} from '../statement-network.ts'

const network: StatementNetwork = {
  id: 'xiaohongshu',
  name: 'Xiaohongshu',
  site: 'https://creator.xiaohongshu.com/',
  step: 'Choose 笔记含AI合成内容 when the post is published on Xiaohongshu.',
}

export default statementNetwork(network)

export const examples = statementExamples(network)
