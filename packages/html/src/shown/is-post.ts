/** Whether a page is a post by itself: it is disclosed, or says that it is an article. */
import {attributeOf} from '../hast/attributes.ts'
import {isElement, textOf, traverse} from '../hast/tree.ts'
import type {Page} from '../page/page.ts'
import {prefixes, textsOf, worksIn} from '../read/read-json-ld.ts'
import type {LabelOnPage} from './page-labels.ts'

/** Whether a source can be that of a post by what it says of itself, before it is parsed. */
export function mayBeArticle(source: string): boolean {
  return (
    (/og:type/i.test(source) && /article/i.test(source)) ||
    (/ld\+json/i.test(source) && articleTypes.test(source))
  )
}

/** Why a page is a post; undefined where it is none. */
export function reasonFor(page: Page, labels: readonly LabelOnPage[], hasMarks: boolean): string | undefined {
  if (hasMarks) return 'a mark'
  if (isLabelled(labels)) return 'a label'
  if (isOpenGraphArticle(page)) return 'og:type'
  if (page.scripts.some(script => isArticleScript(textOf(script)))) return 'JSON-LD'
  return undefined
}

/** Labels in several articles are those of a list of posts, which are pages of their own. */
function isLabelled(labels: readonly LabelOnPage[]): boolean {
  const own = labels.filter(({label}) => label.id !== undefined && label.isAlone)
  const articles = new Set(own.map(({label}) => label.article))
  return articles.size === 1 || own.some(({block}) => block.article === undefined)
}

/** As The Open Graph protocol spells it (https://ogp.me/#types); some write `name` for `property`. */
function isOpenGraphArticle(page: Page): boolean {
  let is = false
  traverse(page.root, node => {
    if (!isElement(node, 'meta')) return !is
    const name = (attributeOf(node, 'property') ?? attributeOf(node, 'name'))?.trim().toLowerCase()
    is ||= name === 'og:type' && attributeOf(node, 'content')?.trim().toLowerCase() === 'article'
    return !is
  })
  return is
}

/**
 * `Article` of schema.org and all that is under it (https://schema.org/Article, version 30.0), and news of broadcasters.
 * Products, recipes and pages as such are left out: what sells or lists is no article, and `posts` of the site names it.
 */
const articleTypes =
  /\b(?:(?:AdvertiserContent|News|AnalysisNews|AskPublicNews|BackgroundNews|OpinionNews|ReportageNews|ReviewNews|Satirical|Scholarly|MedicalScholarly|Tech)?Article|(?:SocialMedia|Blog|LiveBlog|DiscussionForum)Posting|Report|APIReference)\b/

/** Whether a block of JSON-LD says that its page is one article; several at the top of it are a list. */
function isArticleScript(json: string): boolean {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return false
  }
  const works = [...worksIn(data).keys()].filter(work => {
    const types = ['@type', 'type'].flatMap(name => textsOf(work as Record<string, unknown>, name))
    return types.some(type => isArticleType(type))
  })
  return works.length === 1
}

function isArticleType(type: string): boolean {
  const name = prefixes.reduce(
    (rest, prefix) => (prefix !== '' && rest.startsWith(prefix) ? rest.slice(prefix.length) : rest),
    type,
  )
  return articleTypes.exec(name)?.[0] === name
}
