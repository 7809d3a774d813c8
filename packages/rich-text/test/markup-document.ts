/** The little of a DOM that the serializer of ProseMirror needs. */

class MarkupElement {
  readonly name: string
  readonly attributes: [string, string][] = []
  readonly children: (MarkupElement | string)[] = []
  readonly nodeType = 1

  constructor(name: string) {
    this.name = name
  }

  setAttribute(name: string, value: string): void {
    this.attributes.push([name, value])
  }

  appendChild<T extends MarkupElement | string>(child: T): T {
    this.children.push(child)
    return child
  }

  toString(): string {
    const inner = this.children
      .map(child =>
        typeof child === 'string' ? child.replace(/&/g, '&amp;').replace(/</g, '&lt;') : String(child),
      )
      .join('')
    if (this.name === '') return inner
    const own = this.attributes
      .map(([name, value]) => ` ${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`)
      .join('')
    return /^(?:br|hr|img)$/.test(this.name)
      ? `<${this.name}${own}>`
      : `<${this.name}${own}>${inner}</${this.name}>`
  }
}

export class MarkupDocument {
  createElement(name: string): MarkupElement {
    return new MarkupElement(name)
  }

  createTextNode(text: string): string {
    return text
  }

  createDocumentFragment(): MarkupElement {
    return new MarkupElement('')
  }
}
