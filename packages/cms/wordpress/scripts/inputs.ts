/** What the golden vectors ask about: records, contents, languages, and sites to show them on. */
import type {Context} from '../../../core/src/record/record.ts'
import {languages} from '../../../labels/src/index.ts'

const reviewed = {by: 'Kari Nordmann', at: '2026-11-20'}
const digest = `sha256:${'a'.repeat(64)}`

const origins = ['human', 'ai-assisted', 'ai-modified', 'human-edited', 'ai-generated', 'unknown']
const names =
  'Kari Nordmann|Claude|Claude Opus 4.5|pending|n/a|yes|ChatGPT|GPT-4o|Ingrid|editor|CI|K.I.|Grammarly|{{reviewer}}|proofreader|Newsroom Bot|bot|ikke ennå|无|人工智能|Noor Pending|Kari (pending)|AI team|Ｎ／Ａ|2026-11-20|—|kari@nordlys.example|ci@nordlys.example|o3|Mistral|Gemini Pro|Das Modell|ΜΟΝΤΈΛΟ|Kari og Ola|Claude and GPT-4|Αλέξης|İstanbul|automatisk|not yet done|self'.split(
    '|',
  )

/** Records and shorthand, those that cannot be read too. */
export const inputs: readonly unknown[] = [
  ...origins,
  ...origins.flatMap(origin => [{origin}, {origin, reviewed}, {origin, translated: {model: 'deepl'}}]),
  ...names.map(by => ({origin: 'ai-generated', reviewed: {by, at: '2026-11-20'}})),
  ...names.map(role => ({origin: 'ai-generated', reviewed: {by: {role}}})),
  ...names.map(name => ({origin: 'human', responsible: name, edited: name})),
  ...names.map(id => ({origin: 'ai-generated', model: id, reviewed: {by: id}})),
  {origin: 'human-edited', model: 'openai/gpt-5.2', at: '2026-11-18', reviewed},
  {
    origin: 'human-edited',
    model: {provider: 'a', id: 'b', version: '3'},
    edited: {by: 'Ola', at: '2026-11-19'},
  },
  {origin: 'ai-generated', translated: true, edited: true, reviewed: true},
  {origin: 'human', translated: {by: 'Ola', at: '2026-11-01'}},
  {translated: {model: 'deepl', by: 'Ola'}},
  {origin: 'ai-generated', reviewed: ''},
  {origin: 'ai-generated', reviewed: null},
  {origin: 'ai-generated', reviewed: {}},
  {origin: 'ai-generated', reviewed: {by: '', at: ''}},
  {origin: 'ai-generated', reviewed: {by: null, at: '2026-11-20'}},
  {origin: 'ai-generated', reviewed: {...reviewed, decision: 'rejected'}},
  {origin: 'ai-generated', reviewed: {...reviewed, scope: 'language'}},
  {origin: 'ai-generated', reviewed: {...reviewed, kind: 'editorial-control'}},
  {origin: 'ai-generated', reviewed: {...reviewed, digest}},
  {origin: 'ai-generated', at: '2026-11-21', reviewed},
  {
    origin: 'ai-generated',
    at: '2026-11-20T12:00:00+09:00',
    reviewed: {by: 'Ola', at: '2026-11-20T08:00:00Z'},
  },
  {
    origin: 'ai-generated',
    at: '2026-11-20T12:00:00+01:00',
    reviewed: {by: 'Ola', at: '2026-11-20T08:00:00Z'},
  },
  {origin: 'ai-generated', at: '2026-11-20T23:00:00-09:00', reviewed},
  {origin: 'ai-generated', reviewed: {by: 'Ola', at: '2099-01-01'}},
  {origin: 'ai-generated', reviewed: {model: 'gpt'}},
  {origin: 'ai-generated', reviewed: {by: {kind: 'model', id: 'gpt'}}},
  {origin: 'ai'},
  {orgin: 'human'},
  {origin: 'human', model: 'gpt'},
  {model: 'gpt'},
  {origin: 'human', at: '2026-11-20'},
  {origin: 'ai-generated', at: '2026-02-30'},
  {origin: 'ai-generated', at: '2026-11-20T25:00:00Z'},
  {origin: 'ai-generated', model: ''},
  {origin: 'ai-generated', model: 'a\nb'},
  {origin: 'ai-generated', publicInterest: 'yes'},
  {origin: 'ai-generated', language: 'norsk bokmål'},
  {origin: 'ai-generated', language: 'zh-Hant', markets: 'EU', id: '/a'},
  {origin: 'ai-generated', markets: ['EU', 'US-NY']},
  {origin: 'ai-generated', markets: []},
  {origin: 'ai-generated', responsible: {name: 'Nordlys AS', contact: 'javascript:alert(1)'}},
  {origin: 'ai-generated', responsible: {name: 'Nordlys AS', contact: 'HTTPS://nordlys.example/contact'}},
  {
    origin: 'ai-generated',
    responsible: {name: 'Kari', kind: 'person', contact: 'mailto:kari@nordlys.example'},
  },
  {origin: 'ai-generated', responsible: ''},
  {origin: 'ai-generated', responsible: null, purpose: 'advertising', audience: {targeted: true}},
  {
    parts: {
      'hero.png': 'ai-generated',
      title: 'human',
      'a.mp4?x=1': {origin: 'ai-modified', appearsAuthentic: true},
    },
  },
  {parts: {'hero.png': {origin: 'ai'}}},
  {parts: {body: 'human'}},
  {parts: {'': 'human'}},
  {
    parts: {
      'https://cdn.example/img/a.JPEG?w=3': 'ai-generated',
      'b.ogg': 'human',
      'c.webm': 'human',
      'd.unknown': 'human',
    },
  },
  {parts: {clip: {origin: 'ai-generated', medium: 'video', language: 'nb'}}},
  {version: 1, parts: []},
  {version: 2, parts: [{id: 'body', medium: 'text', steps: []}]},
  {parts: [{id: 'body', medium: 'text', steps: []}]},
  {
    version: 1,
    parts: [
      {id: 'a', medium: 'text', steps: []},
      {id: 'a', medium: 'text', steps: []},
    ],
  },
  step({action: 'generated', by: {kind: 'person'}}),
  step({action: 'created', by: {kind: 'model'}}),
  step({action: 'reviewed', by: {kind: 'model', id: 'gpt'}}),
  step({action: 'generated', by: {kind: 'model'}, decision: 'approved'}),
  step({action: 'generated', by: {kind: 'model'}, doubt: 'who'}, {action: 'created', by: {kind: 'person'}}),
  step({action: 'edited', by: {kind: 'person', name: 'ChatGPT'}}),
  step({action: 'summarised', by: {kind: 'model', id: 'm'}, extent: 'minor'}),
  step(
    {action: 'created', by: {kind: 'person'}},
    {action: 'translated', by: {kind: 'model'}, at: '2026-11-02'},
  ),
  step(
    {action: 'created', by: {kind: 'person', name: 'Ola'}},
    {action: 'edited', by: {kind: 'model', id: 'm'}, extent: 'minor'},
    {action: 'reviewed', by: {kind: 'person', name: 'Kari'}, at: '2026-11-20', doubt: 'nobody'},
    {action: 'edited', by: {kind: 'model', id: 'm'}},
  ),
  step({action: 'generated', by: {kind: 'model'}}, {action: 'edited', by: {kind: 'person', name: 'nobody'}}),
  ...['', '  ', null, [], 5, true, [1], 'AI-generated', 'ai: true'],
]

function step(...steps: unknown[]): unknown {
  return {version: 1, parts: [{id: 'body', medium: 'text', steps}]}
}

/** What posts hold, as WordPress stores them, and worse. */
export const contents: readonly string[] = [
  '',
  '<p>Wool is warm.</p>',
  '<!-- wp:paragraph -->\n<p>Wool is <em>warm</em>.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2 class="wp-block-heading">Sheep</h2>\n<!-- /wp:heading -->',
  '<!-- wp:list -->\n<ul class="wp-block-list"><!-- wp:list-item -->\n<li>a<ul><li>b</li></ul></li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->',
  '<!-- wp:image {"id":7,"sizeSlug":"large"} -->\n<figure class="wp-block-image size-large"><img src="http://a.example/wp-content/uploads/hero-1024x683.png" alt="A &quot;sheep&quot; &amp; lamb" class="wp-image-7"/><figcaption class="wp-element-caption">It <strong>stands</strong></figcaption></figure>\n<!-- /wp:image -->',
  '<!-- wp:table -->\n<figure class="wp-block-table"><table><thead><tr><th>a</th><th></th><th>c</th></tr></thead><tbody><tr><td></td><td>b</td><td></td></tr></tbody></table></figure>\n<!-- /wp:table -->',
  '<!-- wp:quote --><blockquote class="wp-block-quote"><p>Warm ⟦is⟧ <s>cold</s>.</p><cite>Kari</cite></blockquote><!-- /wp:quote -->',
  '<p>See <a href="https://a.example/?b=1&amp;c=2">this</a>, <a href="/here">that</a>, <a href="https://a.example/x">https://a.example/x</a> and <a href="mailto:k@a.example">k@a.example</a>.</p>',
  '<p>It is <del>never</del> <a href="https://a.example/?b">safe</a> <a href="#fn">↩</a>.</p>',
  '<p>x<sup>2</sup> and H<sub>2</sub>O, <span style="text-decoration: line-through">gone</span> <span hidden>hid</span> <b style="display:none">no</b></p>',
  '<p>a<br>b<br/>c&nbsp;d&shy;e&#8203;f &lt;g&gt; &copy; &notanentity; &amp</p>',
  '<p>é e\u0301 \u1E9B\u0323 \uAC00 \u1100\u1161 \u212B \u0958</p>',
  '<p>מזל טוב 你好 สวัสดี — “q” 👩‍👩‍👧</p>',
  '<pre class="wp-block-code"><code>let a\n  = &lt;b&gt;</code></pre>',
  '<div>a <b>b</b><p>c</p>d</div>',
  '<p>a<script>no</script><style>no</style><template><p>no</p></template><noscript>no</noscript></p>',
  '<details class="wp-block-details"><summary>More</summary><p>inside</p></details>',
  '<dl><dt>a</dt><dd>b</dd></dl><hr><p title="said">t</p><a href="https://a.example" aria-label="Read it"></a>',
  '<p>one<p>two<li>three<td>four',
  '<figure><video src="a.mp4">fallback</video><figcaption>clip</figcaption></figure>',
  '<p>An unclosed <a href="https://a.example/z">link<p>goes on</a> here</p>',
  '<p>a <!-- comment --> b <!---> c</p>',
  '<label><input type="checkbox" disabled checked> done</label>',
  'Plain text without any markup\nover two lines\n\nand a second paragraph\n \t\n\n<pre>a\n\nb</pre>\n\nlast <!-- x\n\ny --> words',
  '<!-- wp:shop/offer {"title":"Half <price>","id":"abc","list":["a","b",{"text":"c"}],"className":"wide"} /-->\n<!-- wp:paragraph {"align":"center"} -->\n<p>x</p>\n<!-- /wp:paragraph -->\n<!-- wp:shop/note {"words":"said & done"} -->\n<!-- /wp:shop/note -->',
  '<!-- wp:paragraph -->\n<p>one</p>\n<!-- /wp:paragraph -->\n\nclassic\n\ntext between blocks',
  '<p>3 < 4 and 5 > 2 & x</p>',
  '<a href=" https://a.example/ä ö?q=“x”%zz ">odd</a> <a href="\\\\host\\x">unc</a> <a href="//host/x">rel</a> <a href="java\nscript:x">js</a>',
]

/** Languages as sites spell them: POSIX, WordPress and BCP 47. */
export const tags: readonly string[] = [
  ...Object.keys(languages),
  ...'nb_NO nn_NO no da_DK en_GB en_US en_AU de_DE_formal de_CH_informal de-AT pt_BR pt_PT pt zh_CN zh_TW zh_HK zh-MO zh-Hans zh-Hant-TW zh sr_RS sr-Latn es_MX es_AR es_ES es-419 fr_CA fr-BE ar-EG fa_IR he_IL iw th vi ja ko_KR kk und xx tlh en.UTF-8 C la EN pt_BR.UTF-8'.split(
    ' ',
  ),
]

/** One item on one site. */
export interface Shown {
  input: unknown
  language: string
  markets: string[]
  show: 'when-required' | 'when-advised' | 'always'
  on: string
  digest?: string
  context?: Context
}

const responsible = {name: 'Nordlys AS', contact: 'https://nordlys.example/contact'}
const informing = {informsPublic: true, published: true, publicInterest: true} as const

const bodies: unknown[] = [
  ...origins,
  {origin: 'human-edited', model: 'openai/gpt-5.2', reviewed},
  {origin: 'ai-generated', model: {provider: 'a"b', id: '<i>', version: '1 & 2'}, reviewed, responsible},
  {origin: 'ai-generated', reviewed: {...reviewed, digest}, responsible, ...informing},
  {origin: 'ai-generated', reviewed, responsible, ...informing, publicInterest: false},
  {origin: 'ai-generated', ...informing, responsible: {name: 'Kari Nordmann', kind: 'person'}},
  {origin: 'ai-generated', purpose: 'advertising', language: 'nb'},
  {origin: 'human', translated: {model: 'deepl'}, ...informing},
  step(
    {action: 'summarised', by: {kind: 'model', id: 'm'}},
    {action: 'edited', by: {kind: 'model', id: 'n'}},
  ),
  {origin: 'human', parts: {title: 'ai-generated'}},
  {origin: 'ai-generated', parts: {title: 'human'}},
]
const media: unknown[] = [
  {
    origin: 'human',
    parts: {'hero.png': {origin: 'ai-generated', appearsAuthentic: true, resemblesReality: true}},
  },
  {
    origin: 'ai-generated',
    purpose: 'advertising',
    parts: {'a.mp4': {origin: 'ai-modified', depictsInventedPerson: true, prominentPerformer: true}},
  },
  {
    parts: {
      'a.mp3': 'ai-generated',
      'b.png': 'ai-generated',
      'c.png': 'human-edited',
      'd.png': 'ai-generated',
    },
  },
  {
    origin: 'human',
    parts: {'me.jpg': {origin: 'human', edited: true, bodyRetouched: true}},
    purpose: 'advertising',
  },
]

const sites = [
  {language: 'en', markets: ['EU'], show: 'when-advised', on: '2026-11-22'},
  {language: 'nb', markets: ['NO', 'EU'], show: 'when-required', on: '2026-11-22'},
  {language: 'zh-Hans', markets: ['CN'], show: 'when-required', on: '2026-11-22'},
  {language: 'ko', markets: ['KR', 'US-NY'], show: 'when-advised', on: '2026-11-22'},
  {language: 'ar', markets: ['CN', 'VN'], show: 'always', on: '2026-11-22'},
  {language: 'fr', markets: ['FR', 'GB', 'US'], show: 'when-advised', on: '2026-07-01'},
  {language: 'th', markets: ['TH', 'TR', 'TW', 'KZ', 'IN'], show: 'when-advised', on: '2027-12-02'},
] as const

/** What is shown, and where. */
export const shown: readonly Shown[] = [
  ...[...bodies, ...media].flatMap(input =>
    sites.map(site => ({input, ...site, markets: [...site.markets]})),
  ),
  ...(['a', 'b'] as const).map(letter => ({
    ...{input: bodies[8], language: 'en', markets: ['EU'], show: 'when-advised' as const, on: '2026-11-22'},
    digest: `sha256:${letter.repeat(64)}`,
  })),
  ...bodies.slice(0, 8).map(input => ({
    ...{input, language: 'en', markets: ['EU'], show: 'when-required' as const, on: '2026-11-22'},
    context: {responsible, roles: ['deployer' as const], ...informing},
  })),
  ...Object.keys(languages).map(language => ({
    ...{
      input: {parts: {'b.png': 'ai-modified', 'c.mp3': 'ai-assisted'}, origin: 'ai-generated', reviewed},
      language,
    },
    ...{markets: ['EU', 'CN'], show: 'always' as const, on: '2026-11-22'},
  })),
]
