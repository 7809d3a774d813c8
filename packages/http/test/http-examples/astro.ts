import {pageStream} from '@forthright/html/stream'
import {disclosureMiddleware} from '@forthright/http'
import {disclosureFor} from './disclosures.ts'

// src/middleware.ts
export const onRequest = disclosureMiddleware(disclosureFor, {page: pageStream()})
