/** Every page that is printed from units: path under `docs/`, and text. */
import {rules} from '@forthright/lint'
import documents from '@forthright/policies/documents'
import drafts from '@forthright/policies/drafts'
import {platforms} from '@forthright/social'
import {coveragePage} from './coverage-page.ts'
import {networkPage} from './network-page.ts'
import {policyPage} from './policy-page.ts'
import {rulePage} from './rule-page.ts'
import {vocabularyPage} from './vocabulary-page.ts'

/** The pages as they should be. */
export async function pages(): Promise<Map<string, string>> {
  const list = new Map<string, string>()
  list.set('vocabularies.md', vocabularyPage())
  list.set('networks.md', networkPage(Object.values(platforms)))
  list.set('policies/README.md', coveragePage(documents, drafts))
  for (const policy of documents) list.set(`policies/${policy.id}.md`, policyPage(policy))
  for (const [id, rule] of Object.entries(rules)) {
    const {examples} = await import(`@forthright/lint/rules/${id}`)
    list.set(`rules/${id}.md`, rulePage(rule, examples))
  }
  return list
}
