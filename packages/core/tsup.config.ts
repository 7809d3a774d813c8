import {library} from '../../tsup.base.ts'

export default library([
  'src/index.ts',
  'src/without-schemas.ts',
  'src/schema/index.ts',
  'src/options/index.ts',
  'src/surface/index.ts',
  'src/text/index.ts',
  'src/testing/index.ts',
  'src/generated/conditions.ts',
])
