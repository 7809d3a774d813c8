import {disclosureMiddleware} from '@forthright/html/response'
import {disclosureFor} from './disclosures.ts'

// app.use(labelled)
export const labelled = disclosureMiddleware(disclosureFor)
