/** What is known by a name, as text: one obligation whole, several as a list, then drafts and the network of that name. */
import type {Draft} from '@forthright/policies'
import {platformIdOf, platforms} from '@forthright/social'
import {draftsText} from './drafts.ts'
import {type Entry, obligationText} from './explanation.ts'
import {listText} from './market-list.ts'
import {networkText} from './networks.ts'
import {printable} from './printable.ts'

/** What was found under a name. */
export function explanationText(what: string, entries: readonly Entry[], drafts: readonly Draft[]): string {
  const [only] = entries
  const network = platforms[platformIdOf(what) ?? '']
  const list = entries.length === 1 && only ? obligationText(only) : listText(printable(what), entries)
  return [
    ...(entries.length > 0 ? [list] : []),
    ...draftsText(drafts),
    ...(network ? [networkText(network)] : []),
  ].join('\n')
}
