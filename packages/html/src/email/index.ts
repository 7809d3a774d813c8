/** Disclosures in e-mail: HTML as mail clients show it, sections for MJML, and the header for whoever sends it. */
export {type EmailOptions, email} from './email.ts'
export {emailHeaders} from './headers.ts'
export type {EmailIcon, EmailLook} from './look.ts'
export {mjmlBlock, mjmlDetails} from './mjml.ts'
