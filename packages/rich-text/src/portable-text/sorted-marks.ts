/** In which order the marks of a span are opened, as `@portabletext/toolkit` has it. */
import type {TreeNode} from '../read/tree-node.ts'

/** A child of a block and its marks; what is no span has none. */
export interface PtSpan {
  node: TreeNode
  marks: string[]
}

const decorators = ['strong', 'em', 'code', 'underline', 'strike-through']

/** The marks of each child: first those that go on for the most of the children after it. */
export function sortedMarks(children: readonly PtSpan[]): string[][] {
  return children.map(({marks}, index) => {
    const run = new Map(marks.map(mark => [mark, runOf(mark, children, index)]))
    return [...marks].sort((a, b) => (run.get(b) ?? 0) - (run.get(a) ?? 0) || byName(a, b))
  })
}

function runOf(mark: string, children: readonly PtSpan[], from: number): number {
  const end = children.findIndex(({marks}, index) => index > from && !marks.includes(mark))
  return (end === -1 ? children.length : end) - from
}

function byName(a: string, b: string): number {
  return decorators.indexOf(a) - decorators.indexOf(b) || a.localeCompare(b)
}
