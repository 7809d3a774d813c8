import {surfaceContract} from '@forthright/core/testing'
import {expect, it} from 'vitest'
import {isLongRun} from '../../../core/test/long-run.ts'
import {elementsOf} from '../../test/elements.ts'
import {stripMail} from '../../test/strip-mail.ts'
import {parseHtml} from '../hast/parse.ts'
import {email} from './index.ts'

const contents = {
  'a template with tables, comments for Outlook and VML':
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\r\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml"><head><meta charset="utf-8" /><!--[if mso]><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml><![endif]--></head>\r\n<body style="margin:0"><div style="display:none;max-height:0">Preview &zwnj;&nbsp;</div><!--[if mso | IE]><table width="600"><tr><td><![endif]--><table role="presentation" width="100%"><tr><td><v:rect fill="true"></v:rect><img src="a.png" style="display:block"></td></tr></table><!--[if mso | IE]></td></tr></table><![endif]--></body></html>',
  'a table right in the body': '<html><body><table><tr><td>Hi<tr><td>there</table></body></html>',
  'a plain mail': '<p>Hello,</p>\n<p>World <img src=x.png></p>',
  'text alone': 'Just text',
  'hidden words in a cell':
    '<table><tr><td><span style="display: none">Pre</span><h1>x</h1></td></tr></table>',
  'hidden words in a paragraph': '<body><p><span style="mso-hide:all">Pre</span></p>x',
  'hidden words among others': '<body><p><span hidden>Pre</span>x</p>',
  'a hidden row': '<body><table><tr style="display:none"><td>Pre</td></tr><tr><td>x</td></tr></table>',
  'words that only some clients hide':
    '<body><!--[if !mso]><!--><div style="opacity:0">Pre</div><!--<![endif]--><p>x',
  nothing: '',
}

const promises = surfaceContract(email, {
  contents,
  isQuick: !isLongRun,
  keeps: (before, after) => stripMail(after) === before,
  inert: isInert,
})

for (const {name, keep} of promises) it(name, keep)

it('tells when something came alive', () => {
  const [alive] = Object.values(contents)
  expect(isInert(`${alive}<img src=x onerror=alert(1)>`)).toBe(false)
})

/** The author's elements and ours, no attribute that runs, and no address that is not the author's. */
function isInert(content: string): boolean {
  const author = stripMail(content)
  if (!Object.values(contents).includes(author)) return false
  return elementsOf(parseHtml(content)).every(
    ({properties}) =>
      !Object.keys(properties).some(name => /^on/i.test(name)) &&
      !/javascript|expression|url\(/i.test(String(properties.style ?? '') + String(properties.href ?? '')),
  )
}
