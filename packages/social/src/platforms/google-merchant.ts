/** Google Merchant: title and description written by AI stand in structured fields that say so; no place for a label. */
import {valueAt, withValue} from '../at-path.ts'
import {definePlatform} from '../define-platform.ts'
import {isObject, isText, nullable, optional} from '../payload-shape.ts'
import type {PlatformExample, PostPart} from '../platform.ts'
import {steps} from '../steps.ts'

/** The attributes of a product that we read or write. */
export interface MerchantAttributes {
  title?: string | null | undefined
  description?: string | null | undefined
  imageLink?: unknown
  image_link?: unknown
  structuredTitle?: MerchantText | null | undefined
  structuredDescription?: MerchantText | null | undefined
}

/** A text with its origin. */
export interface MerchantText {
  content?: string | null | undefined
  digitalSourceType?: string | null | undefined
}

/** A `ProductInput` of the Merchant API, or a product of the Content API v2.1, which has the attributes at its top. */
export type MerchantProduct =
  | {productAttributes: MerchantAttributes}
  | (MerchantAttributes & {productAttributes?: never})

const names = ['title', 'description'] as const
const isMerchantText = optional(
  nullable(isObject({content: optional(nullable(isText)), digitalSourceType: optional(nullable(isText))})),
)
const attributes = {
  title: optional(nullable(isText)),
  description: optional(nullable(isText)),
  structuredTitle: isMerchantText,
  structuredDescription: isMerchantText,
}
const imageStep =
  'Keep the digital source type of the image in the IPTC metadata of its file, and put no words over it.'

export default definePlatform<MerchantProduct>({
  id: 'google-merchant',
  name: 'Google Merchant',
  facts: {
    sources: [
      'https://support.google.com/merchants/answer/6324415',
      'https://developers.google.com/merchant/api/reference/rest/products_v1/ProductAttributes',
    ],
    checked: '2026-11-22',
    confidence: 'primary',
    textLimits: [
      {field: 'productAttributes.title', max: 150, unit: 'characters', confidence: 'primary'},
      {
        field: 'productAttributes.structuredTitle.content',
        max: 150,
        unit: 'characters',
        confidence: 'primary',
      },
      {field: 'productAttributes.description', max: 5000, unit: 'characters', confidence: 'primary'},
      {
        field: 'productAttributes.structuredDescription.content',
        max: 5000,
        unit: 'characters',
        confidence: 'primary',
      },
    ],
    counting: 'Characters.',
    native: {
      path: 'productAttributes.structuredDescription',
      type: 'digitalSourceType TRAINED_ALGORITHMIC_MEDIA (Content API: trained_algorithmic_media) with the content',
      says: 'has text written by AI',
      about: 'text',
      unset: 'No claim.',
      undo: 'With an update: the plain attribute takes its place again.',
      confidence: 'primary',
    },
    notes: [
      'structuredTitle and structuredDescription stand instead of title and description.',
      'The names of the enum in the Merchant API v1 are not confirmed (memory); the Content API takes lower case (primary).',
      'For images, the IPTC metadata of the file say it (memory).',
    ],
  },
  shape: (value, path) =>
    valueAt(value, 'productAttributes') === undefined
      ? isObject(attributes)(value, path)
      : isObject({productAttributes: isObject(attributes)})(value, path),
  fields: () => names,
  media: product => {
    const {imageLink, image_link} = attributesOf(product)
    return [
      ...(names.some(name => shownText(product, name).trim() !== '') ? ['text' as const] : []),
      ...(imageLink === undefined && image_link === undefined ? [] : ['image' as const]),
    ]
  },
  marks: steps({mark: 'IPTC digital source type', about: 'media', step: () => imageStep}),
  native: {
    covers: ({grade}) => grade === 'ai-generated' || grade === 'human-edited',
    put: (product, parts) =>
      fieldsOf(parts).reduce((left, name) => {
        const content = shownText(left, name)
        if (content === '') return left
        const old = attributesOf(left)[structured(name)]
        const text = {...old, digitalSourceType: trained(left), content}
        return withAttributes(left, {[structured(name)]: text, [name]: undefined})
      }, product),
    remove: (product, parts) =>
      fieldsOf(parts).reduce((left, name) => {
        const old = attributesOf(left)[structured(name)]
        return old?.digitalSourceType?.toLowerCase() === trained({}) && old.content
          ? withAttributes(left, {[structured(name)]: undefined, [name]: old.content})
          : left
      }, product),
  },
  claims: product =>
    names.flatMap(name => {
      const value = attributesOf(product)[structured(name)]?.digitalSourceType
      if (!value) return []
      const isAi = value.toLowerCase() === trained({})
      return [{value, ...(isAi ? {means: {medium: 'text' as const, grade: 'ai-generated' as const}} : {})}]
    }),
  published: product => product,
  draft: ({text, title, link, images: [image] = []}) => ({
    productAttributes: {
      ...(title === undefined ? {} : {title}),
      description: text,
      ...(link === undefined ? {} : {link}),
      ...(image === undefined ? {} : {imageLink: image.src}),
    },
  }),
})

const trainedText = (content: string) => ({digitalSourceType: 'TRAINED_ALGORITHMIC_MEDIA', content})
const imageLink = 'https://cdn.example.com/coat.jpg'
const coat: MerchantProduct = {productAttributes: {title: 'Coat', description: 'A wool coat.', imageLink}}
const aiText: MerchantProduct = {
  productAttributes: {title: 'Coat', imageLink, structuredDescription: trainedText('A wool coat.')},
}

export const examples: PlatformExample<MerchantProduct>[] = [
  {
    name: 'AI made the image, a person the text',
    payload: coat,
    disclosure: {origin: 'human', parts: {'hero.png': 'ai-generated'}},
    expected: coat,
    manual: [imageStep],
  },
  {
    name: 'a person made the image, AI the text',
    payload: coat,
    disclosure: {origin: 'ai-generated', parts: {'hero.png': 'human'}},
    expected: aiText,
    report: [
      ['body', 'productAttributes.structuredDescription', 'native'],
      ['body', 'label', 'none'],
      ['hero.png', 'label', 'none'],
    ],
  },
  {
    name: 'AI made both',
    payload: coat,
    disclosure: {origin: 'ai-generated', parts: {'hero.png': 'ai-generated'}},
    expected: aiText,
    manual: [imageStep],
  },
  {
    name: 'nothing is recorded',
    payload: coat,
    disclosure: {origin: 'unknown', parts: {'hero.png': 'unknown'}},
    expected: coat,
  },
  {
    name: 'people made both',
    payload: coat,
    disclosure: {origin: 'human', parts: {'hero.png': 'human'}},
    expected: coat,
  },
  {
    name: 'leaves a claim of AI that contradicts the record, and tells it',
    payload: aiText,
    disclosure: {origin: 'human', parts: {'hero.png': 'human'}},
    expected: aiText,
    manual: [
      'productAttributes.structuredDescription: "TRAINED_ALGORITHMIC_MEDIA" contradicts the record, by which it is not true that the post has text written by AI. It was left as it is: correct the one that is wrong.',
    ],
  },
  {
    name: 'says it of the title where AI wrote the title',
    payload: {productAttributes: {title: 'Wool coat, navy', description: 'A coat.'}},
    disclosure: {origin: 'human', parts: {title: 'ai-generated'}},
    expected: {productAttributes: {description: 'A coat.', structuredTitle: trainedText('Wool coat, navy')}},
  },
  {
    name: 'spells it as the Content API does in its products',
    payload: {title: 'Coat', description: 'A coat.'},
    disclosure: 'ai-generated',
    expected: {
      title: 'Coat',
      structuredDescription: {digitalSourceType: 'trained_algorithmic_media', content: 'A coat.'},
    },
  },
  {
    name: 'refuses a description that is no text',
    payload: {productAttributes: {description: 1 as unknown as string}},
    disclosure: 'ai-generated',
    throws: {code: 'payload-invalid', field: 'productAttributes.description'},
  },
]

/** The attributes that parts of a record are about: its title, and for the body and a description the description. */
function fieldsOf(parts: readonly PostPart[]): (typeof names)[number][] {
  const isTitle = ({at}: PostPart) => at !== undefined && 'field' in at && at.field === 'title'
  return names.filter(name => parts.some(part => isTitle(part) === (name === 'title')))
}

function structured(name: 'title' | 'description'): 'structuredTitle' | 'structuredDescription' {
  return name === 'title' ? 'structuredTitle' : 'structuredDescription'
}

function shownText(product: MerchantProduct, name: 'title' | 'description'): string {
  const own = attributesOf(product)
  return own[name] ?? own[structured(name)]?.content ?? ''
}

function trained(product: MerchantProduct): string {
  return product.productAttributes ? 'TRAINED_ALGORITHMIC_MEDIA' : 'trained_algorithmic_media'
}

function attributesOf(product: MerchantProduct): MerchantAttributes {
  return product.productAttributes ?? product
}

function withAttributes(product: MerchantProduct, fields: MerchantAttributes): MerchantProduct {
  const base = product.productAttributes ? 'productAttributes.' : ''
  return Object.entries(fields).reduce((left, [key, value]) => withValue(left, base + key, value), product)
}
