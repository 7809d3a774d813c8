/** A stream with a look at what goes by: part by part, no faster than it is read, and cancelled or failed as it is. */
import {field} from './fields.ts'
import type {ModelCall} from './model-call.ts'

/** Who looks. What it throws is told to `fail` and changes nothing of the stream. */
export interface Observer<Part> {
  see(part: Part): void
  /** Called once. */
  end(ended: ModelCall['ended']): void
  fail(error: unknown): void
}

/** The stream, looked at. The given one is locked. */
export function observed<Part>(stream: ReadableStream<Part>, observer: Observer<Part>): ReadableStream<Part> {
  const reader = stream.getReader()
  const look = (at: () => void) => {
    try {
      at()
    } catch (error) {
      observer.fail(error)
    }
  }
  return new ReadableStream<Part>(
    {
      async pull(controller) {
        try {
          const {done, value} = await reader.read()
          if (done) {
            look(() => observer.end('complete'))
            controller.close()
          } else {
            look(() => observer.see(value))
            controller.enqueue(value)
          }
        } catch (error) {
          look(() => observer.end(isAbort(error) ? 'cancelled' : 'failed'))
          controller.error(error)
        }
      },
      cancel(reason) {
        look(() => observer.end('cancelled'))
        return reader.cancel(reason)
      },
    },
    // Nothing is read before somebody asks for it.
    {highWaterMark: 0},
  )
}

/** Whether an error says that the caller wanted no more. */
export function isAbort(error: unknown): boolean {
  const name = field(error, 'name')
  return name === 'AbortError' || name === 'TimeoutError'
}
