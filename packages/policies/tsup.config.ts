import {library} from '../../tsup.base.ts'

export default library([
  'src/index.ts',
  'src/generated/documents.ts',
  'src/generated/drafts.ts',
  'src/generated/{law,platform,standard}/**/*.ts',
  'src/generated/market/*.ts',
])
