/**
 * What the manifests of C2PA say of AI. Source: C2PA Technical Specification 2.4, sections 8, 9 and 18, read 2026-11-22. The
 * active manifest is the last; real files of ChatGPT and Gemini name AI only in its parent. Manifests that are packed
 * (`brob`) and those that stand elsewhere are not read, and no signature is verified.
 */
import {c2pa, type Grade, involvesAi, iptc, strictness} from '@forthright/core'
import type {Found} from '@forthright/core/surface'
import {boxesIn, type SuperBox, superBoxes} from './boxes.ts'
import {type Cbor, readCbor} from './cbor.ts'

interface Said {
  grade: Grade
  value: string
}

/** More manifests that lead from one to the other are hostile. */
const most = 500

/** The strictest statement that holds for the picture itself. */
export function readC2pa(bytes: Uint8Array): Found[] {
  const [store] = superBoxes(boxesIn(bytes)).filter(({label}) => label === 'c2pa')
  const all = superBoxes(store?.boxes ?? [])
  const manifests = new Map(all.map(manifest => [manifest.label, manifest]))
  const active = all.at(-1)
  const said = active && sayManifest(active, manifests, new Map())
  return said ? [{vocabulary: 'c2pa', value: said.value, grade: said.grade}] : []
}

/** What a manifest says by itself, what it has of its parent, and that a component changed it; each is looked at once. */
function sayManifest(
  manifest: SuperBox,
  manifests: ReadonlyMap<string, SuperBox>,
  known: Map<SuperBox, Said | undefined>,
): Said | undefined {
  if (known.has(manifest) || known.size > most) return known.get(manifest)
  // Whatever leads back here adds nothing.
  known.set(manifest, undefined)
  const assertions = superBoxes(manifest.boxes)
    .filter(({label}) => label === 'c2pa.assertions')
    .flatMap(({boxes}) => superBoxes(boxes))
  const said = assertions.flatMap(({label, boxes}) => {
    const name = label.replace(/(?:\.v\d+)?(?:__\d+)?$/, '')
    if (name === 'c2pa.actions' || name === 'c2pa.ai-disclosure') return sayOwn(dataOf(boxes)) ?? []
    if (name !== 'c2pa.ingredient') return []
    const ingredient = dataOf(boxes)
    const {relationship} = ingredient
    if (relationship !== 'parentOf' && relationship !== 'componentOf') return []
    const source = manifests.get(labelIn(ingredient, manifests))
    const inherited = source && sayManifest(source, manifests, known)
    if (!inherited) return []
    return relationship === 'parentOf' ? inherited : {...inherited, grade: 'ai-modified' as const}
  })
  const strictest = said.toSorted((a, b) => strictness(b.grade) - strictness(a.grade))[0]
  known.set(manifest, strictest)
  return strictest
}

type Fields = Readonly<Record<string, Cbor>>

/** The content of an assertion. */
function dataOf(boxes: SuperBox['boxes']): Fields {
  for (const {type, data} of boxes) {
    const value = type === 'cbor' ? readCbor(data) : undefined
    if (isFields(value)) return value
  }
  return {}
}

function isFields(value: Cbor): value is {[key: string]: Cbor} {
  return typeof value === 'object' && !Array.isArray(value)
}

function sayOwn(data: Fields): Said | undefined {
  const actions = Array.isArray(data.actions) ? data.actions.filter(isFields) : []
  const sources = actions.flatMap(({digitalSourceType: type}): Said[] => {
    // Files of other tools have blanks around it, another scheme, or the last segment alone.
    const value = typeof type === 'string' ? type.trim() : ''
    const grade = iptc.to(value.replace(/^.*[/:]/s, ''))?.grade
    return grade && involvesAi(grade) ? [{grade, value}] : []
  })
  const level = c2pa.to({data: {contentProfile: data.contentProfile}})?.grade
  return [...sources, ...(level ? [{grade: level, value: 'c2pa.ai-disclosure'}] : [])].toSorted(
    (a, b) => strictness(b.grade) - strictness(a.grade),
  )[0]
}

/** The manifest that an ingredient names: `self#jumbf=/c2pa/<label>`; version 3 calls the field otherwise. */
function labelIn(ingredient: Fields, manifests: ReadonlyMap<string, SuperBox>): string {
  const reference = ingredient.activeManifest ?? ingredient.c2pa_manifest
  const url = isFields(reference) && typeof reference.url === 'string' ? reference.url : ''
  return url.split(/[=/]/).find(segment => segment !== 'c2pa' && manifests.has(segment)) ?? ''
}
