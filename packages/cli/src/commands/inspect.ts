/** `forthright inspect`: what provenance is found in a file, and the record that follows from it. */

import {abbreviate, complete, grade} from '@forthright/core'
import {fieldOf} from '@forthright/core/surface'
import {languages} from '@forthright/labels'
import type {Command} from 'commander'
import {isFailure} from '../failure.ts'
import {inspectionText} from '../output/inspection.ts'
import {present} from '../output/present.ts'
import {print} from '../output/streams.ts'
import {parseTarget} from '../post/parse-target.ts'
import {readPost} from '../post/read-post.ts'
import {type CommonOptions, eachInput, sayIgnored, settingsOf, withCommonOptions} from '../run.ts'

/** Its options, and what it does. */
export function setUp(command: Command): void {
  withCommonOptions(command)
    .option('--to <platform>', 'the platform whose payload a JSON file holds', parseTarget)
    .action(async (files: string[], options: CommonOptions & {to?: string}) => {
      process.exitCode = await inspect(files, options)
    })
}

async function inspect(files: string[], options: CommonOptions & {to?: string}): Promise<number> {
  const results = await eachInput(files, {settings: settingsOf(options), onIgnored: sayIgnored}, input => {
    const {reading} = readPost(input, {platform: options.to, tolerant: true})
    return {
      file: input.file,
      ...(reading.record || reading.issues.length > 0 ? {} : {undeclared: true as const}),
      grade: grade(complete(reading.record, reading.held)).item,
      found: reading.found,
      labels: reading.labels,
      record: reading.record ?? null,
      ...(reading.record ? {shorthand: abbreviate(reading.record)} : {}),
      digests: Object.fromEntries(
        reading.held.flatMap(part => (part.digest === undefined ? [] : [[part.id, part.digest]])),
      ),
      parts: reading.held.map(({id, medium}) => ({id, medium})),
      issues: reading.issues.map(issue => ({...issue, path: fieldOf(issue)})),
    }
  })
  const {failed} = present(results, {
    format: options.format,
    // The record is printed as YAML, which is made safe line by line.
    text: (shown, {shorthand}) => print(inspectionText({...shown, shorthand})),
    summary: {languages: Object.keys(languages)},
  })
  return failed > 0 || results.some(result => !isFailure(result) && result.issues.length > 0) ? 2 : 0
}
