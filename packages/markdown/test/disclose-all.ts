/** For the tests: the disclosure of a record with a label on every part in which AI took part. */
import {type Disclosure, disclose, expand, type Shorthand, type Words} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'

/** Labels on every part, whatever the outcomes. */
export function discloseAll(shorthand: Shorthand, words: Words = sampleWords): Disclosure {
  return disclose(expand(shorthand), {outcomes: [], words, channel: 'markdown', show: 'always'})
}
