/** Findings as text for a terminal. */
import type {Place, Severity} from '@forthright/core'
import pc from 'picocolors'

const colours: Record<Severity, (text: string) => string> = {error: pc.red, warning: pc.yellow, info: pc.cyan}

/** The findings of one file under its name. */
export function findingsText({
  file,
  findings,
}: {
  file: string
  findings: readonly {ruleId: string; severity: Severity; message: string; place: Place}[]
}): string {
  return [
    pc.underline(file),
    ...findings.map(({ruleId, severity, message, place}) => {
      const at = `${place.start.line}:${place.start.column}`.padStart(7)
      return `${pc.dim(at)}  ${colours[severity](severity.padEnd(7))}  ${message}  ${pc.dim(ruleId)}`
    }),
    '',
  ].join('\n')
}

/** One line that sums up a run. */
export function summaryText(
  {
    files,
    failed,
    errors,
    warnings,
    infos,
    on,
  }: {files: number; failed: number; errors: number; warnings: number; infos: number; on: string},
  markets: string,
): string {
  const of = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
  const unread = failed > 0 ? `, ${of(failed, 'file')} could not be read` : ''
  return `${of(files, 'file')}: ${of(errors, 'error')}, ${of(warnings, 'warning')}, ${of(infos, 'note')}${unread}. Markets: ${markets}; on ${on}.`
}
