/**
 * Why: payloads come out of clients' own types and go back into them. Each is written down in the type of a client, so that
 * `tsc` says where it does not fit, and is then labelled as it would be sent.
 */
import type {AppBskyFeedPost} from '@atproto/api'
import type {merchantapi_products_v1} from '@googleapis/merchantapi'
import type {youtube_v3} from '@googleapis/youtube'
import type {ApiMethods} from '@grammyjs/types'
import type {KnownBlock} from '@slack/types'
import type {PostsClient} from '@xdevplatform/xdk'
import type {
  RESTPostAPIChannelMessageJSONBody,
  RESTPostAPIWebhookWithTokenJSONBody,
} from 'discord-api-types/v10'
import type {mastodon} from 'masto'
import type {SendTweetV2Params} from 'twitter-api-v2'
import {expect, it} from 'vitest'
import bluesky from '../src/platforms/bluesky.ts'
import discord from '../src/platforms/discord.ts'
import merchant from '../src/platforms/google-merchant.ts'
import masto from '../src/platforms/mastodon.ts'
import slack from '../src/platforms/slack.ts'
import telegram from '../src/platforms/telegram.ts'
import x from '../src/platforms/x.ts'
import youtube from '../src/platforms/youtube.ts'
import {discloseExample} from './example-disclosure.ts'

const made = (channel: string) =>
  discloseExample(channel, {
    name: '',
    payload: {},
    disclosure: {origin: 'ai-generated', parts: {'a.png': 'ai-generated'}},
  })
const label = 'This text was made with AI.'

it('x: what twitter-api-v2 sends', () => {
  const post: SendTweetV2Params = {
    text: 'New poster.',
    media: {media_ids: ['1']},
    reply_settings: 'following',
  }
  const sent: SendTweetV2Params = x.write(post, made('x')).content
  expect(sent).toMatchObject({text: expect.stringContaining(label), made_with_ai: true})
  const thread: SendTweetV2Params[] = x.write([post, {text: 'More.'}], made('x')).content
  expect(thread).toHaveLength(2)
  const mixed: (SendTweetV2Params | string)[] = x.write([post, 'More.'], made('x')).content
  expect(mixed[1]).toBe('More.')
})

it("x: what X's own client sends, in its spelling", () => {
  type CreatePost = Parameters<PostsClient['create']>[0]
  const post: CreatePost = {text: 'New poster.', media: {mediaIds: ['1']}, replySettings: 'following'}
  const sent: CreatePost = x.write(post, made('x')).content
  expect(sent).toMatchObject({text: expect.stringContaining(label), madeWithAi: true})
  expect(sent).not.toHaveProperty('made_with_ai')
})

it('bluesky: what agent.post() takes', () => {
  const post: AppBskyFeedPost.Record = {
    $type: 'app.bsky.feed.post',
    text: 'New poster.',
    langs: ['en'],
    createdAt: '2026-11-22T10:00:00.000Z',
  }
  const sent: AppBskyFeedPost.Record = bluesky.write(post, made('bluesky')).content
  expect(sent.text).toContain(label)
  // The time and the type are filled in when it is sent.
  const short: {text: string} = bluesky.write({text: 'Wool.'}, made('bluesky')).content
  expect(short).toEqual({text: `Wool.\n\n${label}`})
})

it('mastodon: what masto takes', () => {
  const status: mastodon.rest.v1.CreateStatusParams = {
    status: 'New poster.',
    spoilerText: 'Wool',
    mediaIds: ['1'],
    language: 'en',
  }
  const sent: mastodon.rest.v1.CreateStatusParams = masto.write(status, made('mastodon')).content
  expect(sent.status).toContain(label)
})

it('youtube: what googleapis takes', () => {
  const video: youtube_v3.Schema$Video = {
    snippet: {title: 'Wool', description: 'A film.'},
    status: {privacyStatus: 'public'},
  }
  const sent: youtube_v3.Schema$Video = youtube.write(video, made('youtube')).content
  expect(sent.snippet?.description).toContain(label)
})

it('google-merchant: what the Merchant API client takes', () => {
  const product: merchantapi_products_v1.Schema$ProductInput = {
    offerId: 'coat',
    productAttributes: {title: 'Coat', description: 'A coat of wool.'},
  }
  const sent: merchantapi_products_v1.Schema$ProductInput = merchant.write(
    product,
    made('google-merchant'),
  ).content
  expect(sent.productAttributes?.structuredDescription).toBeDefined()
})

it('telegram: what grammY takes', () => {
  const message: Parameters<ApiMethods<never>['sendMessage']>[0] = {
    chat_id: 1,
    text: 'New poster.',
    parse_mode: 'HTML',
  }
  const sent: typeof message = telegram.write(message, made('telegram')).content
  expect(sent.text).toContain(label)
  const photo: Parameters<ApiMethods<never>['sendPhoto']>[0] = {
    chat_id: 1,
    photo: 'id',
    caption: 'New poster.',
  }
  const sentPhoto: typeof photo = telegram.write(photo, made('telegram')).content
  expect(sentPhoto.caption).toContain('AI')
})

it('discord: what the typings of its API take', () => {
  const message: RESTPostAPIChannelMessageJSONBody = {content: 'New poster.', embeds: [{title: 'Wool'}]}
  const sent: RESTPostAPIChannelMessageJSONBody = discord.write(message, made('discord')).content
  expect(sent.content).toContain(label)
  const hook: RESTPostAPIWebhookWithTokenJSONBody = {content: 'New poster.', username: 'Wool'}
  const sentHook: RESTPostAPIWebhookWithTokenJSONBody = discord.write(hook, made('discord')).content
  expect(sentHook.content).toContain(label)
})

it('slack: blocks of its own types', () => {
  const blocks: KnownBlock[] = [{type: 'section', text: {type: 'mrkdwn', text: 'New poster.'}}]
  const message = {channel: 'C1', text: 'New poster.', blocks}
  const sent: {channel: string; text: string; blocks: KnownBlock[]} = slack.write(
    message,
    made('slack'),
  ).content
  expect(sent.blocks).toHaveLength(2)
})
