/** Writes the index of the platforms. */
import {indexUnits} from '../../guards/scripts/index-units.ts'

indexUnits({
  folder: new URL('../src/platforms/', import.meta.url),
  to: new URL('../src/generated/platforms.ts', import.meta.url),
  name: 'platforms',
  ids: {file: 'ids.ts', name: 'platformIds'},
  type: {name: 'Platform', from: '../platform.ts'},
})
