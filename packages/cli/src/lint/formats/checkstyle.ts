/** Checkstyle's XML, which many review tools read. */
import {isFailure} from '../../failure.ts'
import type {LintFormat} from '../result.ts'
import {attributes} from './xml.ts'

/** Files without findings are in it, too. What a person must decide is an `info`. */
export const checkstyle: LintFormat = ({results}) => {
  const files = results.map(result => {
    const errors = isFailure(result)
      ? [
          {
            line: result.error.line ?? 1,
            column: result.error.column ?? 1,
            severity: 'error',
            message: result.error.message,
            source: `forthright.${result.error.code}`,
          },
        ]
      : result.findings.map(({place, severity, message, ruleId}) => ({
          ...place.start,
          severity: severity === 'needs-review' ? 'info' : severity,
          message,
          source: `forthright.${ruleId}`,
        }))
    const lines = errors.map(
      ({line, column, severity, message, source}) =>
        `    <error${attributes({line, column, severity, message, source})}/>\n`,
    )
    return `  <file${attributes({name: result.file})}>\n${lines.join('')}  </file>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`
}
