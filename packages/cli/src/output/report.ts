/** Where every piece of a disclosure landed, as text for a terminal. */
import pc from 'picocolors'
import type {LabelResult} from '../commands/label.ts'
import type {Setting} from '../run.ts'
import {marketsText} from './assessment.ts'

/** The report of one file: a line a mark, then what is left for a person to do. */
export function reportText(
  {file, to, grade, language, report, manual, target}: LabelResult,
  setting: Setting,
): string {
  const head = `${pc.bold(file)} → ${target ?? to}`
  if (!language) return `${head}: undeclared; it is as it was`
  const {asked, chosen} = language
  const tongue =
    asked === undefined
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
    `${head}: ${grade}; language ${tongue}; markets ${marketsText(setting)}; on ${setting.on}`,
    ...(report.length === 0 && manual.length === 0 ? ['  nothing to disclose'] : []),
    ...report.map(
      ({part, mark, via, where, reason}) =>
        `  ${sign[via]}  ${mark} (${part})${where === '' ? '' : ` ${where}`}: ${pc.dim(reason)}`,
    ),
    ...manual.map(step => `  ${pc.yellow('to do')}  ${step}`),
  ].join('\n')
}
