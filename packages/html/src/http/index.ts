/** Disclosures on HTTP responses: the `AI-Disclosure` header, and pages that are labelled while they stream. */
export {disclosureMiddleware, type FindDisclosure, withDisclosure} from './middleware.ts'
export {type DisclosureHeader, readDisclosureHeader} from './read-header.ts'
export {discloseResponse, type ResponseOptions, type ResponseReport} from './response.ts'
export {disclosureHeaders, type HeaderOptions} from './write-headers.ts'
