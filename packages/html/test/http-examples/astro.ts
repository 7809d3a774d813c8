import {disclosureMiddleware} from '@forthright/html/response'
import {disclosureFor} from './disclosures.ts'

// src/middleware.ts
export const onRequest = disclosureMiddleware(disclosureFor)
