import {library} from '../../tsup.base.ts'

export default library([
  'src/index.ts',
  'src/rehype.ts',
  'src/email/index.ts',
  'src/feed/index.ts',
  'src/eu-icons/index.ts',
  'src/http/index.ts',
  'src/element/index.ts',
  'src/element/define.ts',
])
