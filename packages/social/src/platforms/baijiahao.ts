/** Baijiahao: no field for AI in an official API; words in the text, and a statement that a person chooses on the page. */
import {type StatementNetwork, statementExamples, statementNetwork} from '../statement-network.ts'

const network: StatementNetwork = {
  id: 'baijiahao',
  name: 'Baijiahao',
  site: 'https://baijiahao.baidu.com/',
  step: 'Choose 含AI生成内容 when the post is published on Baijiahao.',
}

export default statementNetwork(network)

export const examples = statementExamples(network)
