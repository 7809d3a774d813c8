/** What build services are given is well formed, whatever files are called and hold. */
import {JSDOM} from 'jsdom'
import {describe, expect, it} from 'vitest'
import {type LintFormatName, lintFormat} from '../../cli/src/lint/formats/index.ts'
import type {LintRun} from '../../cli/src/lint/result.ts'

const hostile = 'a"b\'<c>&\u001b[31m\n::error file=x::\u2028]]>%0A, \uD800 ﷽ \u202Egnorw'

const finding = (severity: 'error' | 'warning' | 'info' | 'needs-review', text = 'Say how it was made.') => ({
  ruleId: 'missing-disclosure',
  code: 'absent',
  severity,
  message: text,
  place: {start: {line: 2, column: 3}, end: {line: 2, column: 9}},
  line: text,
  url: 'docs/rules/missing-disclosure.md',
})

const run: LintRun = {
  results: [
    {file: 'posts/a.md', grade: 'human', findings: []},
    {
      file: `posts/${hostile}.md`,
      undeclared: true,
      grade: 'unknown',
      findings: [
        finding('error', hostile),
        finding('error', hostile),
        finding('warning'),
        finding('info'),
        finding('needs-review'),
      ],
    },
    {file: 'broken.md', error: {code: 'front-matter-invalid', message: hostile, line: 4, column: 1}},
  ],
  counts: {
    files: 3,
    failed: 1,
    undeclared: 1,
    noPosts: 0,
    errors: 2,
    warnings: 1,
    infos: 1,
    reviews: 1,
    known: 0,
    fixed: 0,
  },
  markets: ['EU', 'US-NY'],
  on: '2026-11-30',
  all: false,
  version: '1.2.3',
}

async function write(name: LintFormatName): Promise<string> {
  return (await lintFormat(name))(run)
}

function xmlOf(text: string): Document {
  const {window} = new JSDOM('')
  const document = new window.DOMParser().parseFromString(text, 'text/xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return document
}

describe('every format', () => {
  it.each(['text', 'json', 'sarif', 'github', 'junit', 'checkstyle', 'codeclimate', 'html'] as const)(
    '%s lets nothing out that moves a cursor or gives a command',
    async name => {
      const text = await write(name)
      expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E]/)
      if (name !== 'github') expect(text).not.toMatch(/^\s*::/m)
      expect(text.endsWith('\n')).toBe(true)
    },
  )

  it('junit has a suite a file and a failure an error', async () => {
    const document = xmlOf(await write('junit'))
    expect(document.querySelectorAll('testsuite')).toHaveLength(3)
    expect(document.querySelectorAll('failure')).toHaveLength(2)
    expect(document.querySelectorAll('error')).toHaveLength(1)
    for (const suite of document.querySelectorAll('testsuite'))
      expect(Number(suite.getAttribute('tests'))).toBe(suite.querySelectorAll('testcase').length)
  })

  it('checkstyle has the severities that it knows', async () => {
    const document = xmlOf(await write('checkstyle'))
    const severities = Array.from(document.querySelectorAll('error'), error => error.getAttribute('severity'))
    expect(severities).toEqual(['error', 'error', 'warning', 'info', 'info', 'error'])
  })

  it('codeclimate tells two findings of one line apart', async () => {
    const issues = JSON.parse(await write('codeclimate'))
    expect(new Set(issues.map(({fingerprint}: {fingerprint: string}) => fingerprint)).size).toBe(
      issues.length,
    )
    expect(issues[0]).toMatchObject({type: 'issue', severity: 'major', location: {lines: {begin: 2}}})
  })

  it('github gives one command a finding, errors first', async () => {
    const lines = (await write('github')).trimEnd().split('\n')
    expect(lines.map(line => line.split(' ')[0])).toEqual([
      '::error',
      '::error',
      '::error',
      '::warning',
      '::notice',
      '::notice',
    ])
    for (const line of lines) expect(line).toMatch(/^::\w+ file=[^:]*::/)
  })

  it('sarif says what failed, what is open and what could not be read', async () => {
    const [only] = JSON.parse(await write('sarif')).runs
    expect(only.results.map(({kind, level}: {kind: string; level: string}) => `${kind} ${level}`)).toEqual([
      'fail error',
      'fail error',
      'fail warning',
      'informational none',
      'review none',
    ])
    for (const {ruleId, ruleIndex} of only.results) expect(only.tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(only.invocations[0]).toMatchObject({executionSuccessful: false})
    expect(
      () => new URL(only.results[0].locations[0].physicalLocation.artifactLocation.uri, 'file:///'),
    ).not.toThrow()
  })

  it('html is a page with a headline, whose text is only text', async () => {
    const {document} = new JSDOM(await write('html')).window
    expect(document.querySelector('h1')?.textContent).toBe('3 to put right')
    expect(document.querySelectorAll('c, script')).toHaveLength(0)
    expect(document.querySelectorAll('section')).toHaveLength(5)
  })

  it('json has every file', async () => {
    const {results, summary} = JSON.parse(await write('json'))
    expect(results).toHaveLength(3)
    expect(Object.keys(results[1].findings[0])).toEqual([
      'ruleId',
      'code',
      'severity',
      'message',
      'place',
      'url',
    ])
    expect(summary).toMatchObject({files: 3, failed: 1, needsReview: 1})
  })
})
