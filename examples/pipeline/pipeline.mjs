/** A post from a model's draft to six channels; every step is recorded as it happens. */
import {createCapture, track} from '@forthright/capture'
import {captureImageModel, captureLanguageModel} from '@forthright/capture/ai-sdk'
import {markdown} from '@forthright/markdown'
import {generateImage, generateText, wrapImageModel, wrapLanguageModel} from 'ai'
import {labelFor, readPost} from 'forthright'
import {publishGate} from 'forthright/gate'
import {painter, writer} from './mock-models.mjs'
import {readersSee} from './readers-see.mjs'

const responsible = {name: 'Nordlys AS'}
const context = {roles: ['deployer'], purpose: 'editorial', publicInterest: true, responsible}
const site = {on: '2026-11-22', markets: ['EU'], context}

// The models, as the pipeline calls them.
const capture = createCapture({now: () => new Date('2026-11-22T09:00:00Z')})
const model = wrapLanguageModel({model: writer, middleware: captureLanguageModel(capture)})
const imageModel = wrapImageModel({model: painter, middleware: captureImageModel(capture)})
const draft = await generateText({model, prompt: 'Write about light and sleep.'})
const norwegian = await generateText({model, prompt: `Translate into Norwegian: ${draft.text}`})
const {image} = await generateImage({model: imageModel, prompt: 'A lamp in a dark room.'})

// The people: called when they save, and when they sign off.
const edited = norwegian.text
  .replace('\n\n', '\n\n![En lampe](lamp.png)\n\n')
  .replace('en time', 'minst en time')
const item = track(draft.text, {capture, surface: markdown})
item.translated(norwegian.text, 'nb').media('lamp.png', capture.of(image.uint8Array))
item.editedBy({role: 'editor'}, edited).reviewedBy('Kari Nordmann')

const gate = publishGate({...site, mode: 'block'})
const {decision, fix} = await gate({format: 'markdown', content: item.content, disclosure: item.record})
if (decision === 'block') throw new Error(fix.map(({what}) => what).join('\n'))

const head = 'title: Lys og søvn\nimage: lamp.png\nsocial: Demp lampen minst en time før leggetid.'
const text = `---\n${head}\n---\n\n${item.content}`
const post = readPost({file: 'lys.md', text, format: 'markdown'}, {disclosure: item.record})
for (const to of ['html', 'email', 'markdown', 'x', 'bluesky', 'instagram'])
  readersSee(labelFor(post, to, {show: 'always'}, site))
