/** An exact check of its own: takes out of a mail what `email` writes, by its markers and nothing else. */
import {stripOwn} from './strip-own.ts'

const words = `(?:[^<>]+|</?(?:b|span)(?: lang="[^"<>]*")?>|<br(?: /)?>|<a href="[^"<>]*" style="[^"<>]*">|</a>|<img class="ai-disclosure-icon"[^<>]*>)*`
const paragraph = `<p (?:class="ai-disclosure" |style=)[^<>]*>${words}</p>`
const frame = `<table class="ai-disclosure-(?:mail|details)"[^<>]*><tbody><tr><td[^<>]*>(?:${paragraph})*</td></tr></tbody></table>`

/** The mail without anything of ours. */
export function stripMail(mail: string): string {
  return stripOwn(mail.replace(new RegExp(frame, 'g'), ''))
}
