import {pageStream} from '@forthright/html/stream'
import {disclosureMiddleware} from '@forthright/http'
import {disclosureFor} from './disclosures.ts'

// app.use(labelled)
export const labelled = disclosureMiddleware(disclosureFor, {page: pageStream()})
