/** Why a page is taken for a post: of pages that are none, nothing is asked. */
import type {Reading} from '@forthright/core/surface'

/** A statement, a label, `og:type` or article-like JSON-LD; undefined where the page has none of them. */
export function postReason(source: string, {found, labels, issues}: Reading): string | undefined {
  if (found.length > 0 || issues.length > 0) return 'statement'
  if (labels.length > 0) return 'label'
  const bare = source.replace(/<!--[\s\S]*?-->/g, '')
  const isArticle = bare
    .match(/<meta\b[^>]*>/gi)
    ?.some(tag => /\bog:type\b/i.test(tag) && /\bcontent\s*=\s*["']?article\b/i.test(tag))
  if (isArticle) return 'og:type'
  const blocks = bare.matchAll(/<script\b[^>]*application\/ld\+json[^>]*>([\s\S]*?)<\/script/gi)
  return [...blocks].some(([, json = '']) => articleLike.test(json)) ? 'JSON-LD' : undefined
}

/** Types of schema.org that are read as one piece. */
const articleLike =
  /"@type"\s*:\s*(?:\[[^\]]*)?"(?:https?:\/\/schema\.org\/)?(?:Article|AdvertiserContentArticle|NewsArticle|AnalysisNewsArticle|OpinionNewsArticle|ReportageNewsArticle|ReviewNewsArticle|Report|ScholarlyArticle|TechArticle|SocialMediaPosting|BlogPosting|LiveBlogPosting)"/
