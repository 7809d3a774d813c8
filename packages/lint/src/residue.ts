/**
 * What chat products leave in text that is pasted out of them, as data: each with the product and where it is described.
 * Checked against 4,446 documents (84 MB of package documentation, Debian's documentation and two engineering blogs, code
 * left out), in which none of the `certain` ones occurs; 2026-11-22.
 */

/** One thing that is left. */
export interface Residue {
  /** Whose output it is, as people know it. */
  product: string
  /** Matched with the flags `gmu`, in the content as it stands. */
  pattern: string
  /** One of these is in it: they are looked for first, since most posts have none. */
  hints: readonly string[]
  /** `certain`: nobody types it by accident. `likely`: a person may write it. */
  certainty: 'certain' | 'likely'
  /** Whether it stands in the target of a link, too. */
  inTargets?: true
  /** Whether it can be cut out without a change of what readers read. */
  removable?: true
  source: string
}

const wikipedia = 'https://en.wikipedia.org/wiki/Wikipedia:Signs_of_AI_writing'

/** All that is known, most common first. */
export const residues: readonly Residue[] = [
  {
    product: 'ChatGPT',
    pattern: String.raw`[ \t]?:?contentReference\s?\[oaicite:\d+\](?:\{index=\d+\})?`,
    hints: ['contentReference'],
    certainty: 'certain',
    removable: true,
    source: wikipedia,
  },
  {
    product: 'ChatGPT',
    pattern: String.raw`[ \t]?(?:\boai_citation\b(?::\d+)?|\[oaicite:\d+\])`,
    hints: ['oai_citation', 'oaicite'],
    certainty: 'certain',
    source: wikipedia,
  },
  {
    product: 'ChatGPT',
    pattern: String.raw`[ \t]?\uE200(?:cite|filecite|navlist|url|entity|image_group)[^\uE201\r\n]{0,400}\uE201?`,
    hints: ['\uE200'],
    certainty: 'certain',
    removable: true,
    source: 'Public code that cleans exports of ChatGPT; read 2026-11-22',
  },
  {
    product: 'ChatGPT',
    pattern: String.raw`[ \t]?(?:file)?cite?(?:turn\d+(?:search|news|view|image|file|fetch|product|video)\d+)+`,
    hints: ['citeturn', 'citturn', 'filecite'],
    certainty: 'certain',
    removable: true,
    source: wikipedia,
  },
  {
    product: 'ChatGPT',
    pattern: String.raw`[ \t]?\(?\{"attribution":\{"attributableIndex":"[^"\r\n]{1,20}"\}\}\)?`,
    hints: ['attributableIndex'],
    certainty: 'certain',
    removable: true,
    source: wikipedia,
  },
  {
    product: 'ChatGPT',
    pattern: String.raw`sandbox:/mnt/data/[^\s)"'<>]*`,
    hints: ['sandbox:/mnt'],
    certainty: 'certain',
    inTargets: true,
    source: wikipedia,
  },
  {
    product: 'ChatGPT',
    pattern: String.raw`^:::writing\{[^\r\n]*`,
    hints: [':::writing{'],
    certainty: 'certain',
    source: wikipedia,
  },
  {
    product: 'OpenAI or DeepSeek',
    pattern: String.raw`[ \t]?【\d+(?::\d+)?†[^】\r\n]{0,80}】`,
    hints: ['†'],
    certainty: 'certain',
    removable: true,
    source: wikipedia,
  },
  {
    product: 'Gemini',
    pattern: String.raw`[ \t]?(?:\[cite_start\]|\[cite:\s?\d+(?:,\s?\d+)*\])`,
    hints: ['[cite'],
    certainty: 'certain',
    removable: true,
    source: wikipedia,
  },
  {
    product: 'Gemini',
    pattern: String.raw`\[span_\d+\]\((?:start|end)_span\)`,
    hints: ['[span_'],
    certainty: 'certain',
    removable: true,
    source: wikipedia,
  },
  {
    product: 'Grok',
    pattern: String.raw`grok_render_citation_card_json\S*|<grok-card[^>]*>|grok_card://\S*|<grok:render[^>]*>`,
    hints: ['grok_', 'grok-card', 'grok:render'],
    certainty: 'certain',
    source: wikipedia,
  },
  {
    product: 'Perplexity',
    pattern: String.raw`[ \t]?\[attached_(?:file|image):\d+\]`,
    hints: ['[attached_'],
    certainty: 'certain',
    source: wikipedia,
  },
  {
    product: 'Perplexity',
    pattern: String.raw`ppl-ai-file-upload[^\s)"'<>]*`,
    hints: ['ppl-ai-file-upload'],
    certainty: 'certain',
    inTargets: true,
    source: wikipedia,
  },
  {
    product: 'Claude',
    pattern: String.raw`</?(?:antArtifact|antThinking)\b[^>]*>|</?antml:\w+[^>]*>`,
    hints: ['antArtifact', 'antThinking', 'antml:'],
    certainty: 'certain',
    source: 'https://docs.anthropic.com, tags of its output; read 2026-11-22',
  },
  {
    product: 'a language model',
    pattern: String.raw`<\|(?:im_start|im_end|endoftext|eot_id|start_header_id|end_header_id)\|>`,
    hints: ['<|'],
    certainty: 'certain',
    source: 'Tokens of the chat templates of OpenAI and Meta; read 2026-11-22',
  },
  {
    product: 'DeepSeek or Qwen',
    pattern: String.raw`^<think>[\s\S]{0,20000}?</think>`,
    hints: ['<think>'],
    certainty: 'certain',
    source: 'Output of DeepSeek R1 and Qwen; read 2026-11-22',
  },
  {
    product: 'Perplexity',
    pattern: String.raw`\[web:\d+\]`,
    hints: ['[web:'],
    certainty: 'likely',
    source: wikipedia,
  },
  {
    product: 'a chat product',
    pattern: String.raw`(?<=[?&])utm_source=(?:chatgpt\.com|openai|copilot\.com|perplexity)\b`,
    hints: ['utm_source='],
    certainty: 'likely',
    inTargets: true,
    source: wikipedia,
  },
  {
    product: 'a chat product',
    pattern: String.raw`(?<=[?&])referrer=grok\.com\b`,
    hints: ['referrer=grok'],
    certainty: 'likely',
    inTargets: true,
    source: wikipedia,
  },
  {
    product: 'an AI assistant',
    pattern: String.raw`\bAs an? (?:AI|artificial intelligence)(?: language)? (?:model|assistant)(?: [^.!?\r\n]{1,60})?, I\b[^.!?\r\n]{0,80}`,
    hints: ['As an AI', 'As a AI', 'As an artificial'],
    certainty: 'likely',
    source: wikipedia,
  },
  {
    product: 'an AI assistant',
    pattern: String.raw`\b[Aa]s of my last (?:knowledge|training) update\b|\b[Mm]y knowledge cutoff\b`,
    hints: ['my last', 'y knowledge cutoff'],
    certainty: 'likely',
    source: wikipedia,
  },
  {
    product: 'an AI assistant',
    pattern: String.raw`^(?:Certainly|Absolutely|Of course|Sure)[!,.:] Here(?:['’]s| is| are)\b[^\r\n]{0,80}`,
    hints: [' Here'],
    certainty: 'likely',
    source: wikipedia,
  },
  {
    product: 'an AI assistant',
    pattern: String.raw`\bWould you like me to (?:expand|revise|rewrite|adjust|shorten|add)\b[^.?!\r\n]{0,80}|\bLet me know if you['’]d like me to\b[^.?!\r\n]{0,80}`,
    hints: ['like me to'],
    certainty: 'likely',
    source: wikipedia,
  },
  {
    product: 'a template',
    pattern: String.raw`\[(?:Your|Insert|Company|Brand|Product|Add) (?:Name|Company|Link|Date|URL)\b[^\]\r\n]{0,40}\](?!\()|\bINSERT_SOURCE_URL\b|\bPASTE_[A-Z_]{2,30}_HERE\b`,
    hints: ['[Your', '[Insert', '[Company', '[Brand', '[Product', '[Add', 'INSERT_SOURCE_URL', 'PASTE_'],
    certainty: 'likely',
    source: wikipedia,
  },
  {
    product: 'a chat product',
    pattern: String.raw`^(?:ChatGPT said:|You said:|Gemini said|Copy code)[ \t]*$`,
    hints: [' said', 'Copy code'],
    certainty: 'likely',
    source: 'Headings of a chat that was copied as a whole; seen 2026-11-22',
  },
  {
    product: 'an AI assistant',
    pattern: String.raw`(?<![\p{L}\p{N}]\s)\b(?:Als KI(?:-Sprachmodell)?,? (?:kann|habe|bin|verfüge) ich|En tant que modèle de langage(?: [^.\r\n]{1,40})?, je|En tant qu['’]IA, je|Como modelo de lenguaje(?: [^.\r\n]{1,40})?, (?:no )?(?:puedo|tengo|soy)|Come modello linguistico(?: [^.\r\n]{1,40})?, (?:non )?(?:posso|ho|sono))`,
    hints: ['Als KI', 'En tant qu', 'Como modelo', 'Come modello'],
    certainty: 'likely',
    source: 'Public lists of refusals in German, French, Spanish and Italian; read 2026-11-22',
  },
]
