/** `forthright inspect`: what provenance is found in a file, and the record that follows from it. */
import {abbreviate, complete, fieldOf, grade, type Reading} from '@forthright/core'
import {languages} from '@forthright/labels'
import type {Command} from 'commander'
import {parseTarget} from '../options.ts'
import {inspectionText} from '../output/inspection.ts'
import {print, printJson, sayFailure} from '../output/streams.ts'
import {readPost} from '../post/post.ts'
import {type CommonOptions, eachInput, isFailure, withCommonOptions} from '../run.ts'

/** Adds the command. */
export function addInspect(program: Command): void {
  const command = program
    .command('inspect <file...>')
    .description('show what provenance is found in Markdown, HTML, text or a payload')
  withCommonOptions(command)
    .option('--to <platform>', 'the platform whose payload a JSON file holds', parseTarget)
    .action(async (files: string[], options: CommonOptions & {to?: string}) => {
      process.exitCode = await inspect(files, options)
    })
}

async function inspect(files: string[], options: CommonOptions & {to?: string}): Promise<number> {
  const results = await eachInput(files, options.from, input => {
    const {reading} = readPost(input, {platform: options.to, tolerant: true})
    return {
      file: input.file,
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
  if (options.format === 'json') {
    printJson(results, {
      files: results.length,
      failed: results.filter(isFailure).length,
      languages: Object.keys(languages),
    })
  }
  for (const result of results) {
    if (isFailure(result)) sayFailure(result)
    else if (options.format !== 'json') print(inspectionText(result))
  }
  return results.some(result => isFailure(result) || result.issues.length > 0) ? 2 : 0
}

/** What `inspect` prints of one file. */
export interface Inspection extends Pick<Reading, 'found' | 'labels'> {
  file: string
  grade: string
  shorthand?: unknown
  digests: Record<string, string>
  issues: readonly {path: string; message: string; place?: Reading['issues'][number]['place']}[]
}
