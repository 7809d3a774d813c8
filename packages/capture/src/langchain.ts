/** Captures calls that go through LangChain.js, as a callback handler. */
import {type Capture, demandCapture} from './call/capture.ts'
import {field, listOf, textOf} from './call/fields.ts'
import type {CallFacts} from './call/model-call.ts'
import {isAbort} from './call/observed.ts'

/** A handler for `callbacks` of a model, a chain or a call. */
export interface LangChainHandler {
  readonly name: string
  /** The call goes on when what it made is noted, so that the record is there when the text is. */
  readonly awaitHandlers: true
  handleChatModelStart(
    llm: object,
    messages: object[][],
    runId: string,
    parentRunId?: string,
    extraParams?: Record<string, unknown>,
    tags?: string[],
    metadata?: Record<string, unknown>,
  ): void
  handleLLMStart(
    llm: object,
    prompts: string[],
    runId: string,
    parentRunId?: string,
    extraParams?: Record<string, unknown>,
    tags?: string[],
    metadata?: Record<string, unknown>,
  ): void
  handleLLMNewToken(token: string, idx: unknown, runId: string): void
  handleLLMEnd(output: object, runId: string): void
  handleLLMError(error: unknown, runId: string): void
}

/** What was asked for, and what came so far. */
interface Running {
  asked: CallFacts
  text: string
}

/**
 * Captures every answer of a model, streamed or not; of one that fails, what came of it. Of a stream that its reader leaves, or
 * aborts, LangChain tells no end, so that it is not captured.
 *
 * @example
 * await model.invoke(messages, {callbacks: [captureLangChain(capture)]})
 */
export function captureLangChain(capture: Capture): LangChainHandler {
  demandCapture('captureLangChain', capture)
  const running = new Map<string, Running>()
  const start = (runId: string, metadata: unknown, extra: unknown) => {
    const asked = {
      provider: field(metadata, 'ls_provider'),
      asked: field(metadata, 'ls_model_name') ?? field(extra, 'invocation_params', 'model'),
    }
    running.set(runId, {asked, text: ''})
    const [oldest] = running.keys()
    if (oldest === undefined || running.size <= mostRunning) return
    running.delete(oldest)
    capture.fail(new Error('LangChain told of no end of a call, such as that of a stream that was left.'))
  }
  const take = (runId: string): Running | undefined => {
    const run = running.get(runId)
    running.delete(runId)
    return run
  }
  return {
    name: 'forthright-capture',
    awaitHandlers: true,
    handleChatModelStart: (_llm, _messages, runId, _parent, extra, _tags, metadata) =>
      start(runId, metadata, extra),
    handleLLMStart: (_llm, _prompts, runId, _parent, extra, _tags, metadata) => start(runId, metadata, extra),
    handleLLMNewToken(token, _idx, runId) {
      const run = running.get(runId)
      if (run) run.text += textOf(token)
    },
    handleLLMEnd(output, runId) {
      const run = take(runId)
      // Of several prompts, each has its alternatives.
      for (const alternatives of listOf(field(output, 'generations')))
        capture.note(() => ({...run?.asked, ...answerFacts(listOf(alternatives), output)}))
    },
    handleLLMError(error, runId) {
      const run = take(runId)
      // Where nothing came, nothing was made.
      if (run?.text)
        capture.note(() => ({
          ...run.asked,
          outputs: [run.text],
          ended: isAbort(error) ? 'cancelled' : 'failed',
        }))
    },
  }
}

/** As many calls as can run at once; those of which no end is told would pile up. */
const mostRunning = 1000

function answerFacts(alternatives: readonly unknown[], output: unknown): CallFacts {
  const [first] = alternatives
  const told = field(first, 'message', 'response_metadata') ?? field(first, 'generationInfo')
  const named = field(told, 'model_name') ?? field(told, 'model') ?? field(output, 'llmOutput', 'model_name')
  const provider = field(told, 'model_provider')
  return {
    ...(provider === undefined ? {} : {provider}),
    answered: named,
    responseId: field(told, 'id') ?? providerId(field(first, 'message', 'id')),
    outputs: alternatives.map(textIn),
  }
}

/** An id that LangChain made up itself is none of the provider. */
function providerId(id: unknown): unknown {
  return textOf(id).startsWith('run-') ? undefined : id
}

/** The text of an alternative, which some models give in their message alone: as text, or as a list of pieces. */
function textIn(alternative: unknown): string {
  const content = field(alternative, 'message', 'content')
  const pieces = listOf(content).map(piece => textOf(field(piece, 'text')))
  return textOf(field(alternative, 'text')) || textOf(content) || pieces.join('')
}
