/**
 * The European Commission's "EU icons for labelling AI-generated content": their names and hashes, as data. The files
 * themselves are not part of this package.
 */

/** Which icon: `basic` says AI, `generated` AI GENERATED, `modified` AI MODIFIED. */
export type IconName = 'basic' | 'generated' | 'modified'

/** The ground an icon is drawn with; `-50` lets half of what is behind it through. */
export type IconColour = 'black' | 'white' | 'black-50' | 'white-50'

/** One file of the Commission's SVG pack. */
export interface OfficialFile {
  /** As the Commission calls it; one name is misspelt there. */
  file: string
  icon: IconName
  colour: IconColour
  /** Of the bytes, as 64 hexadecimal digits. */
  sha256: string
  /** Whether a second, independent copy has the same drawing. */
  confirmed: boolean
}

/** Where the list comes from, and what nobody has checked. */
export const officialPack = {
  title: 'EU icons for labelling AI-generated content',
  page: 'https://digital-strategy.ec.europa.eu/en/policies/eu-icons-labelling-ai-generated-content',
  /** With Section 2 of the Code of Practice on marking and labelling of AI-generated content. */
  published: '2026-06-10',
  /** The hashes are those of a copy made on 2026-07-06, computed again on the day below. */
  source: 'https://github.com/gsengai/gsengai, packages/disclosure/icons/PROVENANCE.md',
  secondSource: 'npm package @comet/site-react 9.5.0, which carries the drawings that are confirmed',
  checked: '2026-11-22',
  unsure: [
    'The official page could not be opened, so no hash was compared with a download from it.',
    'The basic icon and all variants that are half transparent have no second source.',
  ],
} as const

/** The 12 files of the SVG pack. */
export const officialFiles: readonly OfficialFile[] = [
  {
    file: 'LABEL_AI_black.svg',
    icon: 'basic',
    colour: 'black',
    sha256: '58ffe859a4d74829d397f534a988081bcefb716849c7d3b84fa7a026dd1d257f',
    confirmed: false,
  },
  {
    file: 'LABEL_AI_white.svg',
    icon: 'basic',
    colour: 'white',
    sha256: '5b3b94ae67fea55c4f2d013d0b8ed5b876c1533555ed0ed60e688f2f3ccf1a50',
    confirmed: false,
  },
  {
    file: 'LABEL_AI_black transparent.svg',
    icon: 'basic',
    colour: 'black-50',
    sha256: 'f8e20f1dde8c7d95940da08960b1063620812acc9b4ea96eb5ad051f80f67c21',
    confirmed: false,
  },
  {
    file: 'LABEL_AI_white transparent.svg',
    icon: 'basic',
    colour: 'white-50',
    sha256: '52d87cb3f6a191dba24796f745e1eeb80d342883acd1a2e6d856342ad853766c',
    confirmed: false,
  },
  {
    file: 'LABEL_AI GENERATED_black.svg',
    icon: 'generated',
    colour: 'black',
    sha256: '503af176b05fd725e68b0aa526977d31bcd657d74b15c6103a57ace81384940f',
    confirmed: true,
  },
  {
    file: 'LABEL_AI GENERATED_white.svg',
    icon: 'generated',
    colour: 'white',
    sha256: '10125cdef3fc60a351df72fe1266bb00ea046086921bd1bb20135f0f07b5ed36',
    confirmed: true,
  },
  {
    file: 'LABEL_AI GENERATED_black transparent.svg',
    icon: 'generated',
    colour: 'black-50',
    sha256: '63d28ab55916b4548edff21d5fbcac065a13e5fb936e9b304ff0bada45f2fac1',
    confirmed: false,
  },
  {
    file: 'LABEL_AI GENERATED_white transparent.svg',
    icon: 'generated',
    colour: 'white-50',
    sha256: 'd19736f6da9d38af3cffce8ba08f3f7658b573e1794c173fcd8b55a5c200ed44',
    confirmed: false,
  },
  {
    file: 'LABEL_AI MOFIFIED_black.svg',
    icon: 'modified',
    colour: 'black',
    sha256: '2e7349e5eca4ee78eeef160dfef4545c31850932245373a07c5401e73e6599c0',
    confirmed: true,
  },
  {
    file: 'LABEL_AI MODIFIED_white.svg',
    icon: 'modified',
    colour: 'white',
    sha256: '0c72a7d569a1447e2982a843e156bd5f9cb2ab6f201943c6c68f988dc2f1bb6e',
    confirmed: true,
  },
  {
    file: 'LABEL_AI MODIFIED_black transparent.svg',
    icon: 'modified',
    colour: 'black-50',
    sha256: '9ab09f54c1ccef01799af43794cd93a8af6607ba9ac6b9526fb90a02be8ddf3d',
    confirmed: false,
  },
  {
    file: 'LABEL_AI MODIFIED_white transparent.svg',
    icon: 'modified',
    colour: 'white-50',
    sha256: '7ccbce41f9f821a574007b32806ddb6d635ee8bbc5d753ccd05f66f5a3165845',
    confirmed: false,
  },
]
