import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  bytes,
  c2paStore,
  exif,
  jpeg,
  jpegC2pa,
  jpegExif,
  jpegMoreXmp,
  jpegXmp,
  png,
  pngText,
  superBox,
  unicodeComment,
  utf8,
  webp,
} from '../test/pictures.ts'
import {readProvenance} from './read-provenance.ts'

const codes = 'http://cv.iptc.org/newscodes/digitalsourcetype/'
const iptcNames = 'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
const xmp = (attributes: string, content = '') =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description ${iptcNames} ${attributes}>${content}</rdf:Description></rdf:RDF></x:xmpmeta>`
const trained = xmp(`Iptc4xmpExt:DigitalSourceType="${codes}trainedAlgorithmicMedia"`)
const generated = (vocabulary: string, value: string) => [{vocabulary, value, grade: 'ai-generated'}]
const settings = 'a cat, Negative prompt: dog\nSteps: 15, Sampler: UniPC, CFG scale: 5, Seed: 1'

/** A picture with XMP in it. */
const withXmp = (packet: string) => jpeg(jpegXmp(packet))

describe('XMP', () => {
  const forms = {
    attribute: trained,
    'attribute in single quotes': xmp(`Iptc4xmpExt:DigitalSourceType = '${codes}trainedAlgorithmicMedia'`),
    element: xmp(
      '',
      `<Iptc4xmpExt:DigitalSourceType>${codes}trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>`,
    ),
    resource: xmp('', `<Iptc4xmpExt:DigitalSourceType rdf:resource="${codes}trainedAlgorithmicMedia"/>`),
    list: xmp(
      '',
      `<a:DigitalSourceType><rdf:Bag><rdf:li>${codes}trainedAlgorithmicMedia</rdf:li></rdf:Bag></a:DigitalSourceType>`,
    ),
  }
  it.each(Object.entries(forms))('reads the source type as %s', (_, packet) => {
    expect(readProvenance(withXmp(packet))).toEqual(generated('iptc', `${codes}trainedAlgorithmicMedia`))
  })

  const places = {
    JPEG: withXmp(trained),
    'JPEG, longer than a segment': jpeg(jpegXmp(xmp('')), ...jpegMoreXmp(trained, 3)),
    'PNG, international text behind the pixels': png(
      ['gAMA', bytes()],
      pngText('XML:com.adobe.xmp', trained, 'iTXt'),
    ),
    'PNG, packed': png(pngText('XML:com.adobe.xmp', trained, 'iTXt-packed')),
    'PNG, plain text as Midjourney': png(pngText('Description', 'x'), pngText('XML:com.adobe.xmp', trained)),
    'PNG, profile of ImageMagick': png(
      pngText(
        'Raw profile type xmp',
        `\nxmp\n    ${trained.length}\n${Array.from(utf8(trained), byte => byte.toString(16).padStart(2, '0'))
          .join('')
          .replace(/.{72}/g, '$&\n')}\n`,
        'zTXt',
      ),
    ),
    WebP: webp(['XMP ', utf8(trained)]),
  }
  it.each(Object.entries(places))('reads it in %s', (_, picture) => {
    expect(readProvenance(picture)).toEqual(generated('iptc', `${codes}trainedAlgorithmicMedia`))
  })

  it.each([
    ['trainedAlgorithmicMedia', 'ai-generated'],
    [` ${codes.replace('http', 'https')}trainedAlgorithmicMedia `, 'ai-generated'],
    ['http://c2pa.org/digitalsourcetype/trainedAlgorithmicData', 'ai-generated'],
    [`${codes}compositeWithTrainedAlgorithmicMedia`, 'ai-modified'],
    [`${codes}compositeSynthetic`, 'ai-modified'],
  ])('grades %j', (code, grade) => {
    const [found] = readProvenance(withXmp(xmp(`Iptc4xmpExt:DigitalSourceType="${code}"`)))
    expect(found).toMatchObject({vocabulary: 'iptc', grade})
  })

  it.each([
    'algorithmicMedia',
    'algorithmicallyEnhanced',
    'softwareImage',
    'digitalCreation',
    'digitalArt',
    'virtualRecording',
    'dataDrivenMedia',
    'screenCapture',
    'humanEdits',
    'minorHumanEdits',
    'composite',
    'compositeCapture',
    'digitalCapture',
    'computationalCapture',
    'negativeFilm',
    'positiveFilm',
    'print',
    'empty',
    'constructor',
  ])('takes %s for no statement of AI', code => {
    expect(readProvenance(withXmp(xmp(`Iptc4xmpExt:DigitalSourceType="${codes}${code}"`)))).toEqual([])
  })

  it('reads the fields of IPTC 2025.1, and gives no prompt', () => {
    const prompt = xmp('Iptc4xmpExt:AIPromptInformation="a portrait of Kari Nordmann"')
    expect(readProvenance(withXmp(prompt))).toEqual(generated('iptc', 'AIPromptInformation'))
    const long = xmp('', `<e:AIPromptInformation>${'wool '.repeat(5000)}</e:AIPromptInformation>`)
    expect(readProvenance(png(pngText('XML:com.adobe.xmp', long)))).toEqual(
      generated('iptc', 'AIPromptInformation'),
    )
    const system = xmp('', '<Iptc4xmpExt:AISystemUsed>X</Iptc4xmpExt:AISystemUsed>')
    expect(readProvenance(withXmp(system))).toEqual(generated('iptc', 'AISystemUsed'))
    const other = xmp(`e:AISystemUsed="X" e:DigitalSourceType="${codes}digitalCapture"`)
    expect(readProvenance(withXmp(other))).toEqual([])
  })

  it.each([
    ['a comment', `<!-- ${trained} -->`],
    [
      'the words of a description',
      xmp('', `<dc:description>DigitalSourceType="${codes}trainedAlgorithmicMedia"</dc:description>`),
    ],
    ['another picture that was placed', xmp('', `<xmpMM:Pantry>${trained}</xmpMM:Pantry>`)],
    ['a field of another name', xmp(`a:MyDigitalSourceType="trainedAlgorithmicMedia"`)],
  ])('does not read %s', (_, packet) => {
    expect(readProvenance(withXmp(packet))).toEqual([])
  })

  it('reads the label of China in each of its places', () => {
    const json = '{"Label":"1","ContentProducer":"00","ProduceID":"1"}'
    const element = xmp('', `<TC260:AIGC>${json.replaceAll('"', '&quot;')}</TC260:AIGC>`)
    const found = generated('aigc', 'Label 1')
    expect(readProvenance(withXmp(element))).toEqual(found)
    expect(readProvenance(withXmp(xmp(`TC260:AIGC='${json}'`)))).toEqual(found)
    expect(readProvenance(png(pngText('AIGC', json)))).toEqual(found)
    expect(readProvenance(jpeg(jpegExif(exif({270: `{"AIGC":${json}}`}))))).toEqual(found)
    const comment = bytes('ASCII\0\0\0', `{"AIGC":${json}}`)
    expect(readProvenance(webp(['EXIF', exif({}, {comment})]))).toEqual(found)
    // What a platform takes for possible tells no grade.
    expect(readProvenance(png(pngText('AIGC', '{"Label":"2"}')))).toEqual([
      {vocabulary: 'aigc', value: 'Label 2'},
    ])
    expect(readProvenance(jpeg(jpegExif(exif({270: '{"AIGC":{"ServiceProvider":"t"}}'}))))).toEqual(
      generated('aigc', 'ServiceProvider'),
    )
    expect(readProvenance(jpeg(jpegExif(exif({270: '1'}))))).toEqual([])
  })
})

describe('EXIF and texts of PNG', () => {
  const grok = {
    270: 'Signature: abcdefghijklmnopqrstuvwxyz0123456789+/==',
    315: '01234567-89ab-cdef-0123-456789abcdef',
  }
  it.each([
    ['Ideogram', exif({271: 'Ideogram AI'}), generated('maker', 'Ideogram AI')],
    [
      'Ideogram, big-endian',
      exif({271: 'Ideogram AI'}, {isLittle: false}),
      generated('maker', 'Ideogram AI'),
    ],
    ['Reve', exif({305: 'reve.com'}), generated('maker', 'reve.com')],
    [
      'AUTOMATIC1111',
      exif({}, {comment: unicodeComment(settings)}),
      generated('generator', 'Stable Diffusion parameters'),
    ],
    [
      'AUTOMATIC1111, the other order',
      exif({}, {comment: unicodeComment(settings, true), isLittle: false}),
      generated('generator', 'Stable Diffusion parameters'),
    ],
    ['Grok', exif(grok), generated('generator', 'Grok signature')],
    ['an artist alone', exif({315: grok[0x13b]}), []],
    [
      'a camera',
      exif({271: 'Canon', 305: 'GIMP 2.10', 270: 'A cat'}, {comment: unicodeComment('Steps: up')}),
      [],
    ],
  ])('reads %s', (_, data, found) => {
    expect(readProvenance(jpeg(jpegExif(data)))).toEqual(found)
    expect(readProvenance(webp(['EXIF', bytes('Exif\0\0', data)]))).toEqual(found)
    expect(readProvenance(png(['eXIf', data]))).toEqual(found)
  })

  it.each([
    ['parameters', settings, generated('generator', 'Stable Diffusion parameters')],
    ['parameters', '{"base_model": "m", "sampler": "s"}', generated('generator', 'Fooocus parameters')],
    ['parameters', 'width=3', []],
    ['prompt', '{"1": {"class_type": "KSampler"}}', generated('generator', 'ComfyUI prompt')],
    ['prompt', 'Tell me what you see', []],
    ['invokeai_metadata', '{}', generated('generator', 'InvokeAI metadata')],
    ['sd-metadata', '{}', generated('generator', 'InvokeAI metadata')],
    ['Dream', '"a cat" -s 50 -S 1234 -W 512', generated('generator', 'InvokeAI metadata')],
    ['Dream', 'I had a dream', []],
    ['Software', 'NovelAI', generated('maker', 'NovelAI')],
    ['Software', 'Adobe ImageReady', []],
    ['Title', 'AI generated image', generated('generator', 'NovelAI title')],
    ['Description', settings, []],
  ])('reads the keyword %s with %j', (keyword, text, found) => {
    expect(readProvenance(png(pngText(keyword, text)))).toEqual(found)
    expect(readProvenance(png(['gAMA', bytes()], pngText(keyword, text, 'zTXt')))).toEqual(found)
    expect(readProvenance(png(['gAMA', bytes()], pngText(keyword, text, 'iTXt')))).toEqual(found)
  })
})

describe('C2PA', () => {
  const created = (type?: string) => ({
    'c2pa.actions': {
      actions: [{action: 'c2pa.created', ...(type === undefined ? {} : {digitalSourceType: type})}],
    },
  })
  const ingredient = (relationship: string, label: string) => ({
    'c2pa.ingredient.v2__1': {
      relationship,
      c2pa_manifest: {url: `self#jumbf=/c2pa/${label}`, hash: bytes([1, 2])},
    },
  })
  const ai = created(` ${codes}trainedAlgorithmicMedia`)
  const value = `${codes}trainedAlgorithmicMedia`
  const store = c2paStore({'urn:a': ai})

  it.each([
    ['JPEG, in several segments', jpeg(...jpegC2pa(store, 50))],
    ['PNG', png(['caBX', store])],
    ['WebP', webp(['C2PA', store])],
    ['lists of unknown length', png(['caBX', c2paStore({'urn:a': ai}, true)])],
  ])('is read in %s', (_, picture) => {
    expect(readProvenance(picture)).toEqual(generated('c2pa', value))
  })

  it.each([
    ['a parent, as of ChatGPT', {'urn:a': ai, 'urn:b': ingredient('parentOf', 'urn:a')}, 'ai-generated'],
    [
      'a grandparent, as of Gemini',
      {
        'urn:a': ai,
        'urn:b': ingredient('parentOf', 'urn:a'),
        'urn:c': {...created(`${codes}composite`), ...ingredient('parentOf', 'urn:b')},
      },
      'ai-generated',
    ],
    ['a component', {'urn:a': ai, 'urn:b': ingredient('componentOf', 'urn:a')}, 'ai-modified'],
    [
      'the reference of ingredients of version 3',
      {
        'urn:a': ai,
        'urn:b': {
          'c2pa.ingredient.v3': {relationship: 'parentOf', activeManifest: {url: 'self#jumbf=/c2pa/urn:a'}},
        },
      },
      'ai-generated',
    ],
    [
      'actions of version 2',
      {
        'urn:a': {
          'c2pa.actions.v2': {actions: [{digitalSourceType: `${codes}compositeWithTrainedAlgorithmicMedia`}]},
        },
      },
      'ai-modified',
    ],
    [
      'the disclosure of AI',
      {'urn:a': {'c2pa.ai-disclosure': {contentProfile: {humanOversightLevel: 'prompt_guided'}}}},
      'ai-generated',
    ],
    [
      'manifests in a circle',
      {'urn:a': {...ai, ...ingredient('parentOf', 'urn:b')}, 'urn:b': ingredient('parentOf', 'urn:a')},
      'ai-generated',
    ],
  ])('inherits from %s', (_, manifests, grade) => {
    expect(readProvenance(png(['caBX', c2paStore(manifests)]))).toMatchObject([{vocabulary: 'c2pa', grade}])
  })

  it.each([
    ['a picture that was only put in', {'urn:a': ai, 'urn:b': ingredient('inputTo', 'urn:a')}],
    ['a manifest that nothing leads to', {'urn:a': ai, 'urn:b': created(`${codes}digitalCapture`)}],
    ['a camera', {'urn:a': created(`${codes}digitalCapture`)}],
    ['pure algorithms', {'urn:a': created(`${codes}algorithmicMedia`)}],
    ['actions that say nothing', {'urn:a': created()}],
  ])('does not accuse %s', (_, manifests) => {
    expect(readProvenance(png(['caBX', c2paStore(manifests)]))).toEqual([])
  })
})

describe('bytes of any kind', () => {
  const samples = [
    png([
      'caBX',
      c2paStore(
        {'urn:a': {'c2pa.actions': {actions: [{digitalSourceType: 'trainedAlgorithmicMedia'}]}}},
        true,
      ),
    ]),
    png(pngText('XML:com.adobe.xmp', trained, 'iTXt-packed'), pngText('parameters', settings, 'zTXt')),
    jpeg(jpegXmp(trained), jpegExif(exif({271: 'Ideogram AI'}, {comment: unicodeComment(settings)}))),
    webp(['XMP ', utf8(trained)], ['EXIF', exif({270: '{"AIGC":{"Label":"1"}}'})]),
  ]

  it('are read without an error and give statements of AI alone', () => {
    const change = fc.tuple(fc.double({min: 0, max: 0.999, noNaN: true}), fc.integer({min: 0, max: 255}))
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(change, {maxLength: 12}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (sample, changes, kept) => {
          const picture = sample.slice(0, Math.ceil(sample.length * kept))
          for (const [at, byte] of changes) picture[Math.floor(at * picture.length)] = byte
          for (const {grade} of readProvenance(picture))
            expect([undefined, 'ai-generated', 'ai-modified']).toContain(grade)
        },
      ),
    )
  })

  it('end where they are hostile', () => {
    const nested = Array.from({length: 300}).reduce<Uint8Array>(inner => bytes([0x81], inner), bytes([0x9f]))
    const deep = Array.from({length: 100}).reduce<Uint8Array>(inner => superBox('c2pa', inner), bytes())
    const assertion = (data: Uint8Array) => {
      const [size, type] = [data.length + 8, 'cbor']
      const cborBox = bytes([size >>> 24, (size >>> 16) & 255, (size >>> 8) & 255, size & 255], type, data)
      return superBox(
        'c2pa',
        superBox('urn:a', superBox('c2pa.assertions', superBox('c2pa.actions', cborBox))),
      )
    }
    const chain = Object.fromEntries(
      Array.from({length: 600}, (_, index) => [
        `urn:${index}`,
        {'c2pa.ingredient': {relationship: 'parentOf', c2pa_manifest: {url: `self#jumbf=urn:${index - 1}`}}},
      ]),
    )
    const hostile = [
      png(['caBX', assertion(nested)]),
      png(['caBX', assertion(bytes([0x9f], Array(3000).fill(0x9f)))]),
      png(['caBX', assertion(bytes([0xbf], Array(3000).fill(0xbf)))]),
      png(['caBX', assertion(bytes([0x9b, 255, 255, 255, 255, 255, 255, 255, 255]))]),
      png(['caBX', deep]),
      png(['caBX', c2paStore(chain)]),
      png(pngText('parameters', 'x'.repeat(2_000_000), 'zTXt')),
      png(...Array.from({length: 4096}, (): [string, Uint8Array] => ['IDAT', bytes()])),
      withXmp(' :DigitalSourceType'.repeat(3000)),
      bytes('\x89PNG\r\n\x1a\n', [255, 255, 255, 255], 'tEXt'),
      bytes([0xff, 0xd8, 0xff, 0xe1, 0, 0]),
      bytes('RIFF', [0, 0, 0, 0], 'WEBP', 'XMP ', [255, 255, 255, 255]),
      bytes(),
    ]
    expect(hostile.map(readProvenance)).toEqual(hostile.map(() => []))
  })
})

it.each<unknown>(['abc', undefined, Promise.resolve(new Uint8Array()), new ArrayBuffer(8)])(
  'refuses %s, which holds no bytes of a picture to look at',
  given => {
    expect(() => readProvenance(given as Uint8Array)).toThrow(expect.objectContaining({code: 'usage'}))
  },
)
