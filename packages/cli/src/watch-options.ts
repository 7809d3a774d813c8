/** What is wrong with options whatever they are, for every command. */
import {DisclosureError} from '@forthright/core'
import type {Command} from 'commander'

/**
 * Refuses what a command line says twice in two ways, where the last alone would count, and options that are given as
 * nothing. A list may be given in pieces.
 */
export function watchOptions(command: Command, lists: readonly string[] = ['market', 'platform']): void {
  for (const option of command.options) {
    const flag = `--${option.name()}`
    let before: string | undefined
    command.on(`option:${option.name()}`, (value: string | null | undefined) => {
      if (typeof value !== 'string') return
      if (value.trim() === '') throw new DisclosureError('usage', `${flag} is empty.`, {field: flag})
      if (before !== undefined && before !== value && !lists.includes(option.name()))
        throw new DisclosureError(
          'usage',
          `${flag} is given twice, as ${JSON.stringify(before)} and as ${JSON.stringify(value)}. Give it once.`,
          {field: flag},
        )
      before = value
    })
  }
}
