/**
 * Why: whether a label can be seen, read out and reached is decided in a browser. So real output of `html.write` is looked
 * at in one, with axe-core, in every state that a reader may meet it in. Pictures of the states are kept in `screenshots/`.
 */
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {browserPath, isRequired, noBrowser} from './find-browser.ts'
import {describeLife} from './life.ts'
import {describeOpening} from './opening.ts'
import {describeOrder} from './order.ts'
import {describePlaces} from './places.ts'
import {describeStates} from './states.ts'
import {start, stop} from './visit.ts'

if (!browserPath && !isRequired) console.warn(noBrowser)

it.runIf(isRequired)('there is a browser, since this is CI', () => {
  expect(browserPath, noBrowser).toBeTruthy()
})

describe.skipIf(!browserPath)('in a browser', () => {
  beforeAll(start)
  afterAll(stop)

  describeStates()
  describeOpening()
  describeLife()
  describeOrder()
  describePlaces()
})
