/// <reference lib="dom" />
/**
 * `<ai-disclosure>`: shows the details beside a label as a popover. The label and its `<details>` stand in the light DOM
 * and are all there is until this class comes; it adds a button and a panel, and moves no words.
 */
import {type ShadowParts, shadowPartsOf} from './shadow-parts.ts'
import {panelSlot} from './shadow-tree.ts'

/** On a server there are no elements: there the class can be imported, and is never made. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/** The element. It fires `toggle` after its panel has opened or closed, as `<details>` and popovers do. */
export class AiDisclosureElement extends Base {
  /** `open`: whether the panel is shown. `close-label`: the word on its close button, which is left out without it. */
  static observedAttributes: string[] = ['open', 'close-label']

  /** Registers the class under a name, in a registry. */
  static define(tag = 'ai-disclosure', registry: CustomElementRegistry = customElements): void {
    // biome-ignore lint/complexity/noThisInStatic: a class that extends this one registers itself.
    registry.define(tag, this)
  }

  #parts: ShadowParts = shadowPartsOf(this)
  #details: HTMLDetailsElement | undefined
  #observer: MutationObserver = new MutationObserver(() => this.#update())
  #popover: boolean = 'showPopover' in this
  /** The browser itself is showing or hiding the panel. */
  #moving = false

  constructor() {
    super()
    const {toggle, panel, close} = this.#parts
    this.addEventListener('toggle', () => this.#update(), true)
    this.addEventListener('focusout', ({relatedTarget}) => {
      if (relatedTarget && !this.contains(relatedTarget as Node)) this.open = false
    })
    close.addEventListener('click', () => {
      this.open = false
    })
    if (!this.#popover) {
      toggle.addEventListener('click', () => {
        this.open = !this.open
      })
      return
    }
    panel.hidden = false
    panel.popover = 'auto'
    // A click on the button would count as one outside of the panel, and open it again, if it were not its invoker.
    toggle.popoverTargetElement = panel
    panel.addEventListener('beforetoggle', ({newState}) => {
      this.#moving = true
      this.open = newState === 'open'
      this.#moving = false
    })
    panel.addEventListener('toggle', ({oldState, newState}) => {
      this.dispatchEvent(new ToggleEvent('toggle', {oldState, newState}))
    })
  }

  connectedCallback(): void {
    // What was set before the class came hides the accessor.
    if (Object.hasOwn(this, 'open')) {
      const {open} = this
      Reflect.deleteProperty(this, 'open')
      this.open = open
    }
    addEventListener('beforeprint', this.#close)
    this.#observer.observe(this, {childList: true, subtree: true, characterData: true})
    this.#update()
  }

  disconnectedCallback(): void {
    removeEventListener('beforeprint', this.#close)
    this.#observer.disconnect()
    this.open = false
    this.#update()
  }

  attributeChangedCallback(): void {
    this.#update()
  }

  /** Whether the panel is shown. */
  get open(): boolean {
    return this.hasAttribute('open')
  }

  set open(open: boolean) {
    this.toggleAttribute('open', Boolean(open))
  }

  /** Makes the shadow tree say what the light DOM and the attributes say, however often it is called. */
  #update(): void {
    const {toggle, panel, close} = this.#parts
    const summary = this.isConnected ? this.querySelector(':scope > details > summary') : null
    const details = summary?.parentElement as HTMLDetailsElement | undefined
    if (this.#details !== details) release(this.#details)
    this.#details = undefined
    // Details that a reader has opened stay in their place until they are closed.
    if (details && summary && (!details.open || details.slot === panelSlot || this.open)) {
      this.#details = details
      details.slot = panelSlot
      details.open = true
      summary.setAttribute('hidden', '')
      say(toggle, summary.textContent.trim())
      for (const name of ['lang', 'dir']) copy(name, details, toggle)
    }
    const word = this.getAttribute('close-label')?.trim() ?? ''
    say(close, word)
    // A panel that scrolls and holds nothing else to focus has to be reached itself.
    panel.tabIndex = word ? -1 : 0
    toggle.hidden = !this.#details
    const open = this.open && this.#details !== undefined
    toggle.setAttribute('aria-expanded', String(open))
    this.#show(open)
  }

  #show(open: boolean): void {
    const {toggle, panel} = this.#parts
    if (!open && panel.matches(':focus-within')) toggle.focus()
    if (this.#moving) return
    if (this.#popover) {
      if (panel.matches(':popover-open') === open) return
      if (open) panel.showPopover({source: toggle})
      else panel.hidePopover()
    } else if (panel.hidden === open) {
      panel.hidden = !open
      for (const type of ['keydown', 'pointerdown']) {
        if (open) document.addEventListener(type, this.#dismiss)
        else document.removeEventListener(type, this.#dismiss)
      }
      this.dispatchEvent(new Event('toggle'))
    }
  }

  /** On paper the panel stands in its place; an open popover would stand over the text. */
  #close = (): void => {
    this.open = false
  }

  /** What popovers do by themselves: Escape closes the panel, and a press elsewhere. */
  #dismiss = (event: Event): void => {
    const leaves =
      event instanceof KeyboardEvent ? event.key === 'Escape' : !event.composedPath().includes(this)
    if (leaves) this.open = false
  }
}

function release(details: HTMLDetailsElement | undefined): void {
  if (!details) return
  details.removeAttribute('slot')
  details.open = false
  details.querySelector(':scope > summary')?.removeAttribute('hidden')
}

/** The words of a button; without any it is not there. */
function say(button: HTMLElement, words: string): void {
  button.hidden = words === ''
  if (button.textContent !== words) button.textContent = words
}

function copy(attribute: string, from: Element, to: Element): void {
  const value = from.getAttribute(attribute)
  if (value === null) to.removeAttribute(attribute)
  else to.setAttribute(attribute, value)
}
