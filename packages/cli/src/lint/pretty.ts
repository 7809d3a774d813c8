/** Findings as text for a terminal. */
import type {Place, Severity} from '@forthright/core'
import pc from 'picocolors'

const colours: Record<Severity, (text: string) => string> = {
  error: pc.red,
  warning: pc.yellow,
  info: pc.cyan,
  'needs-review': pc.magenta,
}

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
      return `${pc.dim(at)}  ${colours[severity](severity.padEnd(12))}  ${message}  ${pc.dim(ruleId)}`
    }),
    '',
  ].join('\n')
}
