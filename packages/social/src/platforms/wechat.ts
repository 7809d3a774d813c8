/** WeChat Channels and Official Accounts: words in the text, and a statement that a person chooses on the page. */
import {type StatementNetwork, statementExamples, statementNetwork} from '../statement-network.ts'

const network: StatementNetwork = {
  id: 'wechat',
  name: 'WeChat',
  site: 'https://mp.weixin.qq.com/',
  step: 'Choose 含AI生成内容 under 视频标注 for a video in Channels, or 内容由AI生成 under 创作来源 for an article, when it is published on WeChat.',
}

export default statementNetwork(network)

export const examples = statementExamples(network)
