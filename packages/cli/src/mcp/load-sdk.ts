/** What is used of `@modelcontextprotocol/sdk`, which whoever serves agents installs: all others need not bring it. */
import {DisclosureError} from '@forthright/core'
import type {Server} from '@modelcontextprotocol/sdk/server/index.js'
import type {StdioServerTransport} from '@modelcontextprotocol/sdk/server/stdio.js'
import type * as types from '@modelcontextprotocol/sdk/types.js'
import {peerAt} from '../files/optional-peer.ts'

/** Its classes and schemas. */
export interface McpSdk {
  Server: typeof Server
  StdioServerTransport: typeof StdioServerTransport
  types: Pick<
    typeof types,
    | 'CallToolRequestSchema'
    | 'ListResourcesRequestSchema'
    | 'ListToolsRequestSchema'
    | 'ReadResourceRequestSchema'
  >
}

/** The SDK of the working folder, else the one beside the command. Throws `usage`, with what to install, where there is none. */
export async function loadSdk(cwd: string): Promise<McpSdk> {
  const load = async (module: string) => {
    const found = peerAt(`@modelcontextprotocol/sdk/${module}`, cwd)
    if (found !== undefined) return await import(found)
    throw new DisclosureError(
      'usage',
      'Serving agents needs @modelcontextprotocol/sdk, which is not installed here. Install it: npm install --save-dev @modelcontextprotocol/sdk.',
    )
  }
  const [{Server}, {StdioServerTransport}, types] = await Promise.all(
    ['server/index.js', 'server/stdio.js', 'types.js'].map(load),
  )
  return {Server, StdioServerTransport, types}
}
