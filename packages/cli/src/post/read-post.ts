/** Reads a post of any surface. */
import {checkOptions, strictOptions} from '@forthright/core/options'
import {formats} from '../files/formats.ts'
import type {Input} from '../files/input.ts'
import {type Post, type PostOptions, readPostWith} from './post.ts'
import {surfaceOf} from './surfaces.ts'

/** Reads a post; throws where its content, front matter or declaration cannot be read. */
export function readPost(input: Input, options: PostOptions = {}): Post {
  inputSchema ??= strictOptions(
    {},
    {
      file: 'string',
      text: 'string',
      format: formats,
      said: 'boolean',
      language: 'string',
    },
  )
  postSchema ??= strictOptions({}, {disclosure: 'any', platform: 'string', tolerant: 'boolean'})
  checkOptions('readPost', inputSchema, input)
  checkOptions('readPost', postSchema, options)
  return readPostWith(surfaceOf, input, options)
}

type Schema = ReturnType<typeof strictOptions>
let inputSchema: Schema | undefined
let postSchema: Schema | undefined
