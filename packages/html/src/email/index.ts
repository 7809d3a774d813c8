/** Disclosures in e-mail: HTML as mail clients show it, and sections for MJML. */
export {type EmailOptions, email} from './email.ts'
export type {EmailIcon, EmailLook} from './look.ts'
export {mjmlBlock, mjmlDetails} from './mjml.ts'
