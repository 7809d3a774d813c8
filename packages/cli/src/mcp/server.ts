/** The server that agents speak to: tools that assess, ask, label, lint and explain, and policies and schemas to read. */
import type {Server} from '@modelcontextprotocol/sdk/server/index.js'
import manifest from '../../package.json' with {type: 'json'}
import {failureOf} from '../failure.ts'
import type {McpSdk} from './load-sdk.ts'
import {resources} from './resources.ts'
import {tools} from './tools.ts'

/** Makes the server, to be connected to a transport. */
export function mcpServer({Server, types}: McpSdk): Server {
  const server = new Server(
    {name: 'forthright', title: 'forthright', version: manifest.version},
    {
      capabilities: {tools: {}, resources: {}},
      instructions:
        'Works out which AI disclosure marketing content owes, and writes it. State how content was made only as you know it, and name the model; what you do not know is a question for the user. You cannot review: only a person can.',
    },
  )
  server.setRequestHandler(types.ListToolsRequestSchema, () => ({
    tools: tools.map(({run: _, ...tool}) => ({
      ...tool,
      annotations: {readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false},
    })),
  }))
  server.setRequestHandler(types.CallToolRequestSchema, ({params}) => {
    const tool = tools.find(({name}) => name === params.name)
    if (!tool)
      throw new Error(
        `There is no tool ${params.name}. There are: ${tools.map(({name}) => name).join(', ')}.`,
      )
    return answer(() => tool.run(params.arguments ?? {}))
  })
  server.setRequestHandler(types.ListResourcesRequestSchema, () => ({
    resources: resources.map(({value: _, ...resource}) => resource),
  }))
  server.setRequestHandler(types.ReadResourceRequestSchema, ({params}) => {
    const found = resources.find(({uri}) => uri === params.uri)
    if (!found) throw new Error(`There is no resource ${params.uri}. List them first.`)
    const {uri, mimeType, value} = found
    return {contents: [{uri, mimeType, text: JSON.stringify(value)}]}
  })
  return server
}

/** What a tool answers; what is wrong is an answer too, so that an agent can correct itself. */
function answer(run: () => object | string) {
  try {
    const result = run()
    if (typeof result === 'string') return {content: [{type: 'text' as const, text: result}]}
    const plain = JSON.parse(JSON.stringify(result)) as Record<string, unknown>
    return {content: [{type: 'text' as const, text: JSON.stringify(plain)}], structuredContent: plain}
  } catch (error) {
    const failure = failureOf(error)
    return {
      isError: true,
      content: [{type: 'text' as const, text: failure.message}],
      structuredContent: {error: {...failure}},
    }
  }
}
