import {describe, expect, it} from 'vitest'
import {directivesIn} from '../src/directives.ts'
import {lint, messageOf} from '../src/index.ts'
import {stubItem} from './stub-surface.ts'

const known = 'missing-disclosure'

/** What is told of a content whose only finding, `missing-disclosure`, is at the third line. */
function told(content: string, rules: Record<string, 'off' | 'error'> = {}): string[] {
  const at = {start: {line: 3, column: 1}, end: {line: 3, column: 2}}
  const item = stubItem(content, {data: {title: 'Wool'}, fieldAt: () => at})
  const options = {policies: [], on: '2026-11-30', rules}
  return lint(item, options).findings.map(({ruleId, code}) => `${ruleId} ${code}`)
}

describe('a comment that takes a finding out', () => {
  it.each([
    ['HTML', `<!-- forthright-disable-next-line ${known} -- it is a test page -->`],
    ['HTML, set closely', `<!--forthright-disable-next-line ${known} -- it is a test page-->`],
    ['MDX', `{/* forthright-disable-next-line ${known} -- it is a test page */}`],
    ['front matter', `# forthright-disable-next-line ${known} -- it is a test page`],
    ['front matter, set in', `  # forthright-disable-next-line ${known} -- it is a test page`],
  ])('stands in a comment of %s', (_kind, comment) => {
    expect(told(`---\n${comment}\ntitle: Wool\n---\n`)).toEqual([])
    // Windows ends lines with two characters.
    expect(told(`---\r\n${comment}\r\ntitle: Wool\r\n---\r\n`)).toEqual([])
  })

  it.each([
    `Write forthright-disable-next-line ${known} -- why.`,
    `<!-- forthright-disable ${known} -- why -->`,
    `<!-- forthright-disable-next-lines ${known} -- why -->`,
  ])('is no such comment in %j', text => {
    expect(directivesIn(`---\n${text}\n`)).toEqual([])
  })

  it('is about the next line, wherever it ends', () => {
    const lines = (content: string) => directivesIn(content).map(({line}) => line)
    expect(lines(`<!-- forthright-disable-next-line ${known} -- why -->\nWool`)).toEqual([2])
    expect(lines(`a\n\n<!-- forthright-disable-next-line ${known} -- why -->\nWool`)).toEqual([4])
  })

  it('takes out nothing in another line, and is told as unused', () => {
    expect(told(`# forthright-disable-next-line ${known} -- why\n\ntitle: Wool\n`)).toEqual([
      `${known} absent`,
      'directive unused',
    ])
  })

  it('needs a reason', () => {
    for (const reason of ['', ' --', ' -- ', ' - why'])
      expect(told(`\n# forthright-disable-next-line ${known}${reason}\ntitle: Wool\n`)).toContain(
        'directive no-reason',
      )
    expect(told(`\n# forthright-disable-next-line ${known}\ntitle: Wool\n`)).toContain(`${known} absent`)
  })

  it('needs a rule, and one that there is', () => {
    expect(told('\n# forthright-disable-next-line -- why\ntitle: Wool\n')).toEqual([
      `${known} absent`,
      'directive no-rule',
    ])
    const content = '\n# forthright-disable-next-line missing-disclosures -- why\ntitle: Wool\n'
    expect(told(content)).toEqual([`${known} absent`, 'directive unknown-rule'])
    const {findings} = lint(stubItem(content), {policies: [], on: '2026-11-30'})
    expect(findings.map(finding => messageOf(finding))).toContainEqual(
      expect.stringContaining(
        'There is no rule called missing-disclosures, so this comment takes nothing out. Did you mean missing-disclosure?',
      ),
    )
  })

  it('can name several rules, and only those that ran can be unused', () => {
    const comment = (names: string) => `\n# forthright-disable-next-line ${names} -- why\ntitle: Wool\n`
    expect(told(comment(`${known}, stale-review`))).toEqual(['directive unused'])
    expect(told(comment(`${known} missing-model`))).toEqual([])
    expect(told(comment(known), {[known]: 'off'})).toEqual([])
  })

  it('cannot take out what is said of comments', () => {
    expect(
      told(
        `<!-- forthright-disable-next-line directive -- why -->\n# forthright-disable-next-line ${known}\ntitle: Wool\n`,
      ),
    ).toContain('directive no-reason')
  })
})
