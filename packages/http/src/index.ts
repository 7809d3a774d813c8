/** Disclosures on HTTP responses and mails: the `AI-Disclosure` header, and pages that are labelled while they stream. */
export {emailHeaders} from './email-headers.ts'
export {disclosureMiddleware, type FindDisclosure, withDisclosure} from './middleware.ts'
export {type DisclosureHeader, readDisclosureHeader} from './read-header.ts'
export {discloseResponse, type PageWriter, type ResponseOptions, type ResponseReport} from './response.ts'
export {disclosureHeaders, type HeaderOptions} from './write-headers.ts'
