/** Bilibili: no field for AI in an official API; words in the text, and a statement that a person chooses on the page. */
import {type StatementNetwork, statementExamples, statementNetwork} from '../statement-network.ts'

const network: StatementNetwork = {
  id: 'bilibili',
  name: 'Bilibili',
  site: 'https://member.bilibili.com/',
  step: 'Choose 含AI生成内容 under 创作声明 when the post is published on Bilibili.',
  note: 'One statement a video; that of AI comes first (secondary).',
}

export default statementNetwork(network)

export const examples = statementExamples(network)
