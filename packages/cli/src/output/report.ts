/** Where every piece of a disclosure landed, as text for a terminal. */
import type {LabelStatus, MarketsFrom, Verdict} from '@forthright/core'
import type {ReportEntry} from '@forthright/core/surface'
import pc from 'picocolors'
import type {Setting} from '../run.ts'
import {marketsText} from './assessment.ts'

/** What became of one post. */
export interface LabelResult {
  file: string
  to: string
  grade: string
  /** Whether a label is needed, in one line; absent where the post does not say how it was made. */
  verdict?: string
  verdicts?: Verdict[]
  status: LabelStatus
  /** Why it has this status. */
  why: string
  /** Absent where the post does not say how it was made. */
  language?: {asked?: string; chosen: string; passedOver?: string}
  content: unknown
  /** The content as a file holds it. */
  text: string
  report: ReportEntry[]
  manual: string[]
  /** What was left alone in it, in sentences. */
  infos?: string[]
  /** Where it is published, and who said so. */
  markets?: readonly string[] | undefined
  marketsFrom?: MarketsFrom | undefined
  /** The file it was written to. */
  target?: string
  /** Where the post does not say how it was made: its content is as it was. */
  undeclared?: true
}

/** The report of one file: a line a mark, then what is left for a person to do. */
export function reportText(
  {file, to, grade, verdict, language, report, manual, target, infos = [], ...item}: LabelResult,
  setting: Setting,
): string {
  const head = `${pc.bold(file)} → ${target ?? to}`
  if (!language) return `${head}: undeclared; it is as it was`
  const {asked, chosen, passedOver} = language
  const tongue =
    passedOver !== undefined
      ? `${chosen} (there are no words for ${passedOver}, which the post says it is in; choose with --lang)`
      : asked === undefined
        ? `${chosen} (nobody said which; choose with --lang)`
        : asked === chosen
          ? chosen
          : `${chosen} (for ${asked})`
  const sign = {
    text: pc.green('text'),
    machine: pc.green('machine'),
    native: pc.green('native'),
    manual: pc.yellow('manual'),
    none: pc.dim('none'),
  }
  return [
    `${head}: ${grade}; language ${tongue}; markets ${marketsText(setting, item)}; on ${setting.on}`,
    ...(verdict === undefined ? [] : [`  ${verdict}`]),
    ...infos.map(info => `  ${pc.dim('note')}  ${info}`),
    ...(report.length === 0 && manual.length === 0 ? ['  nothing to disclose'] : []),
    ...report.map(
      ({part, mark, via, where, reason}) =>
        `  ${sign[via]}  ${mark} (${part})${where === '' ? '' : ` ${where}`}: ${pc.dim(reason)}`,
    ),
    ...manual.map(step => `  ${pc.yellow('to do')}  ${step}`),
  ].join('\n')
}
