/** Cards of Ghost that play or offer a file, with what their buttons say to those who listen. */
import type {TreeNode} from '../read/tree-node.ts'
import {element, escaped, image} from '../write/markup.ts'
import {told} from './ghost-offer-card.ts'

export const fileCards: Readonly<Record<string, (node: TreeNode) => string>> = {
  video: node => {
    const caption = node.text('caption')
    const [first, ...rest] = signs('Play video', 'Pause video')
    return [
      element('div', first ?? ''),
      element('div', [first, ...rest, '0:00'].join(' ')),
      element('div', `/${clock(node.number('duration') ?? 0)}`),
      element('div', controls.join(' ')),
      caption === '' ? '' : element('figcaption', caption),
    ].join('')
  },
  audio: node =>
    [
      image(node.text('thumbnailSrc'), 'audio-thumbnail'),
      element('div', escaped(node.text('title'))),
      element('div', [...signs('Play audio', 'Pause audio'), '0:00'].join('')),
      element('div', `/${node.number('duration') ?? 0}`),
      element('div', controls.join('')),
    ].join(''),
  file: node =>
    element(
      'a',
      told(node, 'fileTitle') +
        told(node, 'fileCaption') +
        told(node, 'fileName') +
        element('div', size(node.number('fileSize') ?? 0)) +
        'download-circle',
      {href: node.text('src'), title: 'Download'},
    ),
}

const controls = [
  element('button', '1×', {'aria-label': 'Adjust playback speed'}),
  ...signs('Unmute', 'Mute'),
]

function signs(...names: string[]): string[] {
  return names.map(name => element('button', '', {'aria-label': name}))
}

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return `${minutes}:${String(Math.floor(seconds - minutes * 60)).padStart(2, '0')}`
}

/** `bytesToSize` of Ghost. */
function size(bytes: number): string {
  if (bytes <= 0) return '0 Byte'
  const power = Math.floor(Math.log(bytes) / Math.log(1024))
  return `${Math.round(bytes / 1024 ** power)} ${['Bytes', 'KB', 'MB', 'GB', 'TB'][power] ?? ''}`
}
