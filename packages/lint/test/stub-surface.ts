/** A surface for tests, that reads what a test says that it reads. */
import {parseRecord} from '@forthright/core'
import type {Head, Reading, Surface} from '@forthright/core/surface'
import type {LintItem} from '../src/examine.ts'

const nothing: Reading = {found: [], labels: [], issues: [], held: []}

/** An item whose head says this, and whose whole content too. */
export function stubItem(content: unknown, head: Partial<Head> = {}, more: Partial<LintItem> = {}): LintItem {
  const surface: Surface<unknown> = {
    id: 'stub',
    carries: [],
    write: given => ({content: given, report: [], manual: []}),
    read: () => ({...nothing, ...head}),
    head: () => ({...nothing, data: {}, ...head}),
  }
  return {surface, content, ...more}
}

/** The head of content that states this. */
export function headOf(disclosure: unknown): Partial<Head> {
  const {record, issues = []} = parseRecord(disclosure)
  return {found: [{vocabulary: 'forthright', value: disclosure}], issues, ...(record ? {record} : {})}
}
