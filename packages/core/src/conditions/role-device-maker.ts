/** Makes the capture device. */
import type {Condition, ConditionExample} from '../evaluate/condition.ts'

const condition: Condition = {
  id: 'role-device-maker',
  field: 'roles',
  question: 'Do you make the camera or recorder that it was captured with? (role: device-maker)',
  says: {
    true: 'You make the device it was captured with.',
    false: 'You do not make the device it was captured with.',
  },
  test(_part, record) {
    return record.context?.roles?.includes('device-maker')
  },
}

export default condition

export const examples: ConditionExample[] = [
  {record: {roles: ['device-maker']}, expect: true},
  {record: {roles: ['deployer']}, expect: false},
  {record: 'ai-generated', expect: undefined},
]
