/** Whether a finished page is published to readers by itself: of pages that are none, nothing is asked. */
import {knownWords} from '../site/shipped.ts'
import {htmlPost} from './with-front-matter.ts'

/** As the linter has it: it has a record, a mark or a label, or says that it is an article. */
export function isPostPage(page: string): boolean {
  return htmlPost.page?.(page, knownWords).isPost ?? false
}
