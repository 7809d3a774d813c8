/** A picture that says that AI made it is spoken of in the record of its post. */
import {type DisclosureRecord, involvesAi, type Part} from '@forthright/core'
import {examplePictures} from '../example-pictures.ts'
import {defineRule, type Hit, type Rule, type RuleExample} from '../rule.ts'
import type {Picture} from '../subject.ts'

type Code = 'undeclared' | 'named-otherwise' | 'perhaps'

const rule: Rule<Code, 'pictures'> = defineRule<Code, 'pictures'>({
  id: 'undeclared-ai-media',
  severity: 'error',
  presets: ['recommended'],
  content: ['source', 'page'],
  needs: ['pictures'],
  why: 'Generators write into a picture that AI made it, and networks and search engines read that. What a picture says of itself counts more than what nobody said of it: a label may be owed, and the record of the text does not cover pictures.',
  messages: {
    undeclared:
      '{src} says in its metadata that AI {did} it ({evidence}), and the disclosure does not speak of it. Add it to parts of the disclosure as {grade}, or replace the picture.',
    'named-otherwise':
      '{src} says in its metadata that AI {did} it ({evidence}). The disclosure speaks of {others}, which the post does not show: if that is this picture, call it by its address.',
    perhaps:
      '{src} says in its metadata that AI may have made it ({evidence}), and the disclosure does not speak of it. Find out, and say so.',
  },
  *check({pictures, record}) {
    for (const picture of pictures) if (!speaksOf(record, picture)) yield* tell(picture, pictures, record)
  },
})

export default rule

/** Whether a part is about the picture, or about all pictures: `image` is what labels and flags call them. */
function speaksOf({parts}: DisclosureRecord, {part}: Picture): boolean {
  return parts.some(({id}) => id === part || id === 'image')
}

function* tell(
  picture: Picture,
  pictures: readonly Picture[],
  record: DisclosureRecord,
): Iterable<Hit<Code>> {
  const {src, place, statements} = picture
  const [said] = statements.filter(({grade}) => grade && involvesAi(grade))
  const evidence = nameOf((said ?? statements[0])?.value)
  if (!said) {
    yield {code: 'perhaps', severity: 'needs-review', args: {src, evidence}, place}
    return
  }
  const grade = statements.some(one => one.grade === 'ai-generated') ? 'ai-generated' : 'ai-modified'
  const args = {src, evidence, grade, did: grade === 'ai-generated' ? 'made' : 'changed'}
  const others = record.parts.filter(part => isOtherPicture(part, pictures)).map(({id}) => id)
  if (others.length === 0) yield {code: 'undeclared', args, place}
  else
    yield {
      code: 'named-otherwise',
      severity: 'needs-review',
      args: {...args, others: others.join(', ')},
      place,
    }
}

/** Whether a part is a picture that the record calls by a name, and by no address that could be compared. */
function isOtherPicture({id, medium, at}: Part, pictures: readonly Picture[]): boolean {
  const isAddress = /[./]/.test(at && 'src' in at ? at.src : id)
  return medium === 'image' && !isAddress && pictures.every(({part}) => part !== id)
}

/** The last segment of an address; a code of IPTC tells as much as all of it. */
function nameOf(value: unknown): string {
  return String(value).replace(/^https?:.*\//, '')
}

const files = {'wool.png': examplePictures.generated, 'sheep.png': examplePictures.captured}
const body = 'Wool is warm.\n\n![Wool](wool.png)\n'

export const examples: RuleExample[] = [
  {
    name: 'the disclosure says that AI made the picture',
    disclosure: {origin: 'human', parts: {'wool.png': 'ai-generated'}},
    body,
    files,
    finds: [],
  },
  {
    name: 'a picture of a camera',
    disclosure: 'human',
    body: 'Wool is warm.\n\n![Sheep](sheep.png)\n',
    files,
    finds: [],
  },
  {
    name: 'the disclosure speaks of the text alone',
    disclosure: 'human',
    body,
    files,
    finds: ['undeclared'],
  },
  {
    name: 'AI wrote the text, which says nothing of the picture',
    disclosure: 'ai-generated',
    body: 'Wool is warm.\n\n<img src="./wool.png" alt="Wool">\n',
    files,
    finds: ['undeclared'],
  },
  {
    name: 'the picture that front matter names',
    content: '---\nimage: wool.png\ndisclosure: human\n---\n\nWool is warm.\n',
    files,
    finds: ['undeclared'],
  },
  {
    name: 'a page of a site generator',
    file: 'page.html',
    content:
      '---\ndisclosure: human\n---\n<article><p>Wool is warm.</p><img src="wool.png" alt="Wool"></article>\n',
    files,
    finds: ['undeclared'],
  },
  {
    name: 'a finished page',
    file: 'page.html',
    content:
      '<!doctype html><html lang="en"><head><meta property="og:type" content="article"></head><body><article><p>Wool is warm.</p><img src="wool.png" alt="Wool"></article></body></html>\n',
    files,
    finds: ['undeclared'],
  },
  {
    name: 'a picture that the post only links, and one that it shows as code',
    disclosure: 'human',
    body: 'See [the picture](wool.png), or write `![Wool](wool.png)`.\n',
    files,
    finds: [],
  },
  {
    name: 'the disclosure calls a picture by a name that is no address',
    disclosure: {origin: 'human', parts: {poster: {origin: 'ai-generated', medium: 'image'}}},
    body,
    files,
    finds: ['named-otherwise'],
  },
  {
    name: 'a picture of which a platform took AI for possible',
    disclosure: 'human',
    body,
    files: {'wool.png': examplePictures.possibly},
    finds: ['perhaps'],
  },
]
