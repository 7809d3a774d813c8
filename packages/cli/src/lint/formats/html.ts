/** A report for people who do not read terminals: it stands by itself, and prints on paper. */

import {isFailure} from '../../failure.ts'
import {type LintFormat, type LintRun, readFiles, type WordedFinding} from '../result.ts'
import {docsOf} from '../rule-docs.ts'
import {xml} from './xml.ts'

/** The findings by rule, those that fail a build first, then the files that could not be read. */
export const html: LintFormat = run => {
  const {results, counts, on, markets} = run
  const files = readFiles(results)
  const bySeverity = [
    {severity: 'error', title: 'To put right before it is published', count: counts.errors},
    {severity: 'warning', title: 'To look at', count: counts.warnings},
    {severity: 'needs-review', title: 'For a person to decide', count: counts.reviews},
    {severity: 'info', title: 'Notes', count: counts.infos},
  ] as const
  const sections = bySeverity
    .filter(({count}) => count > 0)
    .map(({severity, title, count}) => {
      const found = files.flatMap(({file, findings}) =>
        findings.filter(one => one.severity === severity).map(finding => ({file, finding})),
      )
      return `<section class="${severity}"><h2>${title} <span>${count}</span></h2>${byRule(found)}</section>`
    })
  const failed = results.filter(isFailure)
  const unread =
    failed.length === 0
      ? ''
      : `<section class="error"><h2>Files that could not be read <span>${failed.length}</span></h2><ul>${failed.map(({file, error}) => `<li><code>${xml(file)}</code> ${xml(error.message)}</li>`).join('')}</ul></section>`
  const clean = files.filter(({findings}) => findings.length === 0).length
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Disclosures: ${xml(headline(run))}</title>
<style>${style}</style>
<main>
<h1>${xml(headline(run))}</h1>
<p>${counts.files} ${counts.files === 1 ? 'file' : 'files'} looked at, ${clean} with nothing to say. Published on ${xml(on)}; markets: ${xml(markets.join(', '))}.</p>
${sections.join('\n')}
${unread}
</main>
</html>
`
}

function headline({counts}: LintRun): string {
  const {errors, failed, warnings, reviews} = counts
  if (errors + failed > 0) return `${errors + failed} to put right`
  if (warnings + reviews > 0) return `Nothing to put right, ${warnings + reviews} to look at`
  return 'Nothing to put right'
}

function byRule(found: readonly {file: string; finding: WordedFinding}[]): string {
  const rules = [...new Set(found.map(({finding}) => finding.ruleId))]
  return rules
    .map(id => {
      const own = found.filter(({finding}) => finding.ruleId === id)
      const messages = [...new Set(own.map(({finding}) => finding.message))]
      const groups = messages.map(message => {
        const at = own.filter(({finding}) => finding.message === message)
        const items = at.map(({file, finding}) => {
          const line = finding.line === '' ? '' : ` <q>${xml(finding.line)}</q>`
          return `<li><code>${xml(file)}</code>, line ${finding.place.start.line}${line}</li>`
        })
        return `<p>${withCode(message)}</p><ul>${items.join('')}</ul>`
      })
      return `<article><h3>${xml(id)}</h3>${groups.join('')}<p class="more">${xml(docsOf(id))}</p></article>`
    })
    .join('')
}

/** What is to be written as it stands is set as code. */
function withCode(message: string): string {
  return xml(message).replace(/`([^`]+)`/g, '<code>$1</code>')
}

const style = `
:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
main{max-width:50rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.75rem;line-height:1.2}
h2{font-size:1.25rem;margin-top:2.5rem;border-bottom:2px solid;padding-bottom:.25rem}
h2 span{font-weight:400}
.error h2{border-color:#c62828}.warning h2{border-color:#b26a00}.needs-review h2{border-color:#6a3fb5}.info h2{border-color:#1565c0}
h3{font:600 1rem ui-monospace,monospace;margin:1.5rem 0 .25rem}
p{margin:.25rem 0}
ul{margin:.25rem 0 1rem;padding-left:1.25rem}
code{font:.9375rem ui-monospace,monospace;overflow-wrap:anywhere}
q{color:light-dark(#595959,#b0b0b0)}
.more{font-size:.875rem;color:light-dark(#595959,#b0b0b0)}
@media print{main{max-width:none;margin:0}section{break-inside:auto}li{break-inside:avoid}}
`
