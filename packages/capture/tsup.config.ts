import {library} from '../../tsup.base.ts'

export default library([
  'src/index.ts',
  'src/ai-sdk.ts',
  'src/openai.ts',
  'src/anthropic.ts',
  'src/google.ts',
  'src/langchain.ts',
  'src/opentelemetry.ts',
])
