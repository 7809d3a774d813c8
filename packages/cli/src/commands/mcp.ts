/** `forthright mcp`: serves agents on standard input and output by the Model Context Protocol. */
import type {Command} from 'commander'
import {loadSdk} from '../mcp/load-sdk.ts'
import {mcpServer} from '../mcp/server.ts'
import {say} from '../output/streams.ts'
import {isTerminal} from '../terminal/terminal.ts'

/** What it does, until its client leaves. */
export function setUp(command: Command): void {
  command.action(async () => {
    const sdk = await loadSdk(process.cwd())
    if (isTerminal()) say('An agent starts this and speaks to it; see docs/agents.md.')
    await mcpServer(sdk).connect(new sdk.StdioServerTransport())
  })
}
