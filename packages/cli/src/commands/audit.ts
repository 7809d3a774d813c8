/** `forthright audit`: one inventory of posts and their parts, to commit as evidence. */
import type {Command} from 'commander'
import {type AuditOptions, audit, auditFormats} from '../audit/audit.ts'
import {withCommonOptions} from '../run.ts'

/** Its options, and what it does. */
export function setUp(command: Command): void {
  withCommonOptions(command, {formats: auditFormats, format: 'json'})
    .option(
      '--verified <file>',
      'what forthright verify --format json has printed, for when each page was verified',
    )
    .action(async (folders: string[], options: AuditOptions) => {
      process.exitCode = await audit(folders, options)
    })
}
