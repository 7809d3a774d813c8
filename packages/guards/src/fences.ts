/** The fenced blocks of a Markdown page, and what a block of code says that it prints. */

/** A fenced block. */
export interface Fence {
  /** The first word after the fence: `ts`, `sh`. */
  language: string
  code: string
  /** Of the fence in the page, from 1. */
  line: number
}

/** Every fenced block of a page, in order. */
export function fencesOf(page: string): Fence[] {
  const found: Fence[] = []
  let open: (Fence & {fence: string; lines: string[]}) | undefined
  for (const [index, text] of page.split(/\r?\n/).entries()) {
    const [, fence = '', info = ''] = text.match(/^(`{3,}|~{3,})(.*)$/) ?? []
    if (!open) {
      if (fence)
        open = {fence, language: info.trim().split(/\s/)[0] ?? '', code: '', line: index + 1, lines: []}
    } else if (fence.startsWith(open.fence) && info.trim() === '') {
      found.push({language: open.language, code: `${open.lines.join('\n')}\n`, line: open.line})
      open = undefined
    } else {
      open.lines.push(text)
    }
  }
  return found
}

/** The lines that a block says it prints: what stands after `// →`, in order. */
export function promisedOutput(code: string): string[] {
  return [...code.matchAll(/\/\/ →(?: (.*))?$/gm)].map(([, text = '']) => text.trimEnd())
}

/** The commands of shell blocks, without comments and prompts. */
export function commandsOf(fences: readonly Fence[]): string[] {
  return fences
    .filter(fence => fence.language === 'sh')
    .flatMap(fence => fence.code.split('\n'))
    .map(line => line.replace(/^\$ /, '').trim())
    .filter(line => line !== '' && !line.startsWith('#'))
}
