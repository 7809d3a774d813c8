/** Reads server-sent events as they arrive (WHATWG HTML, 9.2.6): of each, its data as JSON. */

/** Gathers text in whatever pieces, and gives the data of each event once it is whole. */
export class EventStream {
  #rest = ''
  #data: string[] = []

  /** The data of the events that end in this piece. What is no JSON, such as `[DONE]`, is left out. */
  push(text: string): unknown[] {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/)
    this.#rest = lines.pop() ?? ''
    return lines.flatMap(line => this.#line(line))
  }

  #line(line: string): unknown[] {
    if (line.startsWith('data:')) this.#data.push(line.slice('data:'.length))
    if (line !== '' || this.#data.length === 0) return []
    const data = this.#data.join('\n')
    this.#data = []
    return parsed(data)
  }
}

/** The value of a text in JSON, as a list of one; none where it is something else. */
export function parsed(text: string): unknown[] {
  try {
    return [JSON.parse(text)]
  } catch {
    return []
  }
}
