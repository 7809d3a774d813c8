/** JUnit's XML, in the form that build services read: a suite a file, a case a finding. */
import {isFailure} from '../../failure.ts'
import type {FileResult, LintFormat, WordedFinding} from '../result.ts'
import {attributes, xml} from './xml.ts'

/** Errors are failures; a file that cannot be read is an error; a file without errors is one case that passed. */
export const junit: LintFormat = ({results, counts}) => {
  const suites = results.map(result => {
    if (!isFailure(result)) return suite(result)
    const {file, error} = result
    const one = `<error${attributes({message: error.message, type: error.code})}/>`
    return `  <testsuite${attributes({name: file, tests: 1, failures: 0, errors: 1, skipped: 0})}>\n${testCase(file, 'can be read', one)}  </testsuite>\n`
  })
  const totals = {name: 'forthright', failures: counts.errors, errors: counts.failed}
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes(totals)}>\n${suites.join('')}</testsuites>\n`
}

function suite({file, findings}: FileResult): string {
  const cases =
    findings.length === 0
      ? testCase(file, 'nothing is found')
      : findings.map(one => caseOf(file, one)).join('')
  const failures = findings.filter(({severity}) => severity === 'error').length
  const tests = Math.max(findings.length, 1)
  return `  <testsuite${attributes({name: file, tests, failures, errors: 0, skipped: 0})}>\n${cases}  </testsuite>\n`
}

function caseOf(file: string, {ruleId, code, severity, message, place, url}: WordedFinding): string {
  const {line, column} = place.start
  const where = `${file}:${line}:${column}`
  const inner =
    severity === 'error'
      ? `<failure${attributes({message, type: ruleId})}>${xml(`${where} ${message} (${url})`)}</failure>`
      : `<system-out>${xml(`${severity}: ${where} ${message} (${url})`)}</system-out>`
  return testCase(file, `${ruleId} ${code} ${line}:${column}`, inner)
}

function testCase(file: string, name: string, inner = ''): string {
  const tag = `testcase${attributes({name, classname: file, file})}`
  return inner === '' ? `    <${tag}/>\n` : `    <${tag}>${inner}</testcase>\n`
}
