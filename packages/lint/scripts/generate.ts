/** Writes the index of the rules. */
import {indexUnits} from '../../guards/scripts/index-units.ts'

indexUnits({
  folder: new URL('../src/rules/', import.meta.url),
  to: new URL('../src/generated/rules.ts', import.meta.url),
  name: 'rules',
  type: {name: 'Rule', from: '../rule.ts'},
})
