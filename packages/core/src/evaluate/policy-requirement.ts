/** Tells requirements of a label from the others. */
import type {LabelRequirement} from './policy.ts'

/** Whether a requirement asks for a visible or audible label. */
export function isLabel(requirement: {kind: string}): requirement is LabelRequirement {
  return requirement.kind === 'label'
}
