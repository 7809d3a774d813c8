import {library} from '../../tsup.base.ts'

export default library(['src/index.ts', 'src/rehype.ts', 'src/email/index.ts', 'src/stream/index.ts'])
