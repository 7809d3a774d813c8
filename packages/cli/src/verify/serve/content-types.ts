/** The content type of a file of a site, by its name. */
import {isUtf8} from 'node:buffer'
import {extname} from 'node:path'

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  txt: 'text/plain',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
}

const textual = /^(?:text\/|application\/(?:json|xml|.*\+xml)|image\/svg)/

/** The type, with the encoding of text that is UTF-8; any other encoding is for the file itself to say. */
export function contentTypeOf(path: string, bytes: Uint8Array): string {
  const type = types[extname(path).slice(1).toLowerCase()] ?? 'application/octet-stream'
  return textual.test(type) && isUtf8(bytes) ? `${type}; charset=utf-8` : type
}
