/** Advertising is not targeted at children. */
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'targeted' | 'fitted'

const rule: Rule<Code> = defineRule<Code>({
  id: 'targets-children',
  severity: 'warning',
  presets: ['eu', 'ads'],
  content: ['source', 'payload'],
  needs: [],
  why: 'Platforms may not show advertisements by profiling to those whom they know to be minors (Digital Services Act, Article 28(2)), and children see through advertising less than others. Whoever targets it has to look at that before it runs.',
  messages: {
    targeted:
      'This advertisement is targeted, and children are in its audience. Leave them out of the audience, or do not target it.',
    fitted:
      'This advertisement is fitted to its readers one by one, and children are among them. Leave them out of the audience, or show everybody the same.',
  },
  *check({record, placeOf}) {
    const {purpose, audience, personalization} = record.context ?? {}
    // What one says of goods or services that one offers counts as advertising.
    if (purpose !== 'advertising' && purpose !== 'product-information') return
    if (audience?.includesChildren !== true) return
    const place = placeOf(['audience']) ?? placeOf(['context', 'audience']) ?? placeOf([])
    if (personalization?.used === true) yield {code: 'fitted', place}
    else if (audience.targeted === true) yield {code: 'targeted', place}
  },
})

export default rule

const body = 'Wool is warm.'

const advertisement = (fields: object) => ({
  body,
  disclosure: {origin: 'human', purpose: 'advertising', ...fields},
})

export const examples: RuleExample[] = [
  {
    name: 'it is targeted, and no children are among them',
    ...advertisement({audience: {targeted: true, includesChildren: false}}),
    finds: [],
  },
  {
    name: 'it is for everybody, children too',
    ...advertisement({audience: {targeted: false, includesChildren: true}}),
    finds: [],
  },
  {
    name: 'no advertisement',
    disclosure: {origin: 'human', purpose: 'editorial', audience: {targeted: true, includesChildren: true}},
    body,
    finds: [],
  },
  {
    name: 'a targeted advertisement with children in its audience',
    ...advertisement({audience: {targeted: true, includesChildren: true}}),
    finds: ['targeted'],
  },
  {
    name: 'it is fitted to children one by one',
    ...advertisement({audience: {includesChildren: true}, personalization: {used: true}}),
    finds: ['fitted'],
  },
]
