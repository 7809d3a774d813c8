/** Prints a labelled post as its readers meet it: words and pictures, the flag of a network, and what a person must still do. */
const names = {
  html: 'Page',
  email: 'Mail',
  markdown: 'Markdown',
  x: 'X',
  bluesky: 'Bluesky',
  instagram: 'Instagram',
}

/** Prints one channel. */
export function readersSee({to, content, report, manual}) {
  const flags = report.filter(({via}) => via === 'native').map(({mark}) => mark)
  const text = typeof content === 'string' ? wordsOf(content, to) : (content.text ?? content.caption)
  console.log(`── ${names[to]} ${'─'.repeat(50 - names[to].length)}`)
  console.log(text.trim())
  if (flags.length > 0) console.log(`(flag of the network: ${[...new Set(flags)].join(', ')})`)
  for (const step of manual) console.log(`(to do: ${step})`)
  console.log()
}

function wordsOf(content, to) {
  if (to === 'markdown') return content.replace(/^---\n[\s\S]*?\n---\n/, '')
  return content
    .replace(/<(head|style|script)[\s>][\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi, '')
    .replace(/<img[^>]*?alt="([^"]*)"[^>]*>/g, '[picture: $1]')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<\/(p|h1|h2|div|li|figure|figcaption|td|details|summary)>|<br\s*\/?>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]*\n\s*/g, '\n')
}
