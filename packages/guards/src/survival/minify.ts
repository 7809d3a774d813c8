/** html-minifier-terser as sites use it: everything on that is not known to break pages. */
import {minify as minifyHtml, type Options} from 'html-minifier-terser'

/** What is switched on. */
export const minifierOptions: Options = {
  collapseBooleanAttributes: true,
  collapseWhitespace: true,
  decodeEntities: true,
  minifyCSS: true,
  minifyJS: true,
  removeAttributeQuotes: true,
  removeComments: true,
  removeEmptyAttributes: true,
  removeOptionalTags: true,
  removeRedundantAttributes: true,
  removeScriptTypeAttributes: true,
  removeStyleLinkTypeAttributes: true,
  sortAttributes: true,
  sortClassName: true,
  useShortDoctype: true,
}

/** The page, minified. */
export function minify(html: string): Promise<string> {
  return minifyHtml(html, minifierOptions)
}
