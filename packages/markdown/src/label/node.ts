/** A label as nodes of a tree that is being rendered: what label-syntax.ts writes, with class, language and part. */
import type {Label} from '@forthright/core'
import {wordingFor} from '@forthright/core/surface'
import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import {partProperty} from './shape.ts'
import {defaultComponent, type LabelVariant, labelClass} from './syntax.ts'

/**
 * The node of a label. Whatever it stands in, its words are a paragraph as the HTML surface has it, which then knows
 * it again; the look is for a style sheet. Plugins that render alerts and directives have to come after this one; without them, an alert
 * is a quotation and a directive an `<aside>`.
 */
export function labelNode(
  part: string,
  label: Label,
  {variant, component = defaultComponent}: {variant: LabelVariant; component?: string | undefined},
): RootContent {
  const words = [{type: 'text' as const, value: label.long}, ...fixedWording(label)]
  switch (variant) {
    case 'blockquote':
      return {type: 'blockquote', children: [paragraph(part, label, words)]}
    case 'alert':
      return {
        type: 'blockquote',
        children: [paragraph(part, label, [{type: 'text', value: '[!NOTE]\n'}, ...words])],
      }
    case 'directive':
      return {
        type: 'containerDirective',
        name: 'note',
        attributes: {class: labelClass},
        data: {hName: 'aside'},
        children: [paragraph(part, label, words)],
      } as unknown as RootContent
    case 'component':
      return {
        type: 'mdxJsxFlowElement',
        name: component,
        attributes: [attribute('part', part), attribute('language', label.language)],
        children: [paragraph(part, label, words)],
      }
    default:
      return paragraph(part, label, words)
  }
}

/** What HTML calls `data-ai-disclosure-label`: which label it is, for readers that do not know its language. */
const labelProperty = 'dataAiDisclosureLabel'

function attribute(name: string, value: string): {type: 'mdxJsxAttribute'; name: string; value: string} {
  return {type: 'mdxJsxAttribute', name, value}
}

function paragraph(part: string, label: Label, children: PhrasingContent[]): Paragraph {
  return {
    type: 'paragraph',
    data: {
      hProperties: {
        className: [labelClass],
        role: 'note',
        lang: label.language,
        dir: label.direction,
        [partProperty]: part,
        [labelProperty]: label.id,
      },
    },
    children,
  }
}

/** Wording that a law fixes, in its own language. */
function fixedWording(label: Label): PhrasingContent[] {
  const turned = label.direction === 'rtl' ? {dir: 'auto'} : {}
  return wordingFor(label, 'long').flatMap(({text, language}): PhrasingContent[] => [
    {type: 'text', value: ' · '},
    language === label.language
      ? {type: 'text', value: text}
      : {
          type: 'emphasis',
          data: {hName: 'span', hProperties: {lang: language, ...turned}},
          children: [{type: 'text', value: text}],
        },
  ])
}
