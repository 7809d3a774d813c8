/** The pictures, recordings and clips of a page, by what a statement or a label can be about. */
import type {Element, RootContent} from 'hast'
import {traverse} from '../hast/tree.ts'
import type {MediaElement} from '../page/media-element.ts'
import {closest, type Page, precedersOf} from '../page/page.ts'

/** Finds what a page shows; the page is gone through once, however many labels it has. */
export class ShownMedia {
  readonly #page: Page
  readonly #byNode: ReadonlyMap<RootContent, MediaElement>
  readonly #byId: ReadonlyMap<string, MediaElement>
  #byFigure: ReadonlyMap<Element | undefined, MediaElement> | undefined

  constructor(page: Page) {
    this.#page = page
    this.#byNode = new Map(page.media.map(one => [one.node, one]))
    // Of those with one id, or in one figure, the first counts.
    this.#byId = new Map(page.media.toReversed().map(one => [one.id, one]))
  }

  /** What an element shows itself. */
  of(node: Element): MediaElement | undefined {
    return this.#byNode.get(node)
  }

  /** What has an id. */
  named(id: string): MediaElement | undefined {
    return this.#byId.get(id)
  }

  /** What a label stands beside: the first in its figure, else `inBlock`, else the last in the element right before it. */
  beside(label: RootContent, inBlock?: MediaElement): MediaElement | undefined {
    const figure = closest(this.#page, label, 'figure')
    return (figure && this.#inFigure(figure)) ?? inBlock ?? this.#before(label)
  }

  #inFigure(figure: Element): MediaElement | undefined {
    this.#byFigure ??= new Map(
      this.#page.media.toReversed().map(one => [closest(this.#page, one.node, 'figure'), one]),
    )
    return this.#byFigure.get(figure)
  }

  #before(label: RootContent): MediaElement | undefined {
    for (const node of precedersOf(this.#page, label)) {
      if (node.type !== 'element') continue
      let last = this.of(node)
      traverse(node, inner => {
        last = this.#byNode.get(inner) ?? last
        return undefined
      })
      return last
    }
    return undefined
  }
}
