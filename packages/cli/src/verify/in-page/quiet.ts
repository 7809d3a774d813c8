/// <reference lib="dom" />
/** Runs in the page: waits until it rests. Refers to nothing outside of itself. */

/** How long to wait, in milliseconds: until nothing has changed for `still`, and no longer than `most`. */
export interface Patience {
  still: number
  most: number
}

/** Waits until fonts are there, pictures in the window are loaded, transitions are over and the DOM does not change. */
export async function rest({still, most}: Patience): Promise<void> {
  const late = new Promise<void>(resolve => setTimeout(resolve, most))
  let changed = performance.now()
  const observer = new MutationObserver(() => {
    changed = performance.now()
  })
  const everything = {subtree: true, childList: true, attributes: true, characterData: true}
  const roots: Node[] = [document]
  for (const root of roots) {
    observer.observe(root, everything)
    for (const one of (root as ParentNode).querySelectorAll('*'))
      if (one.shadowRoot) roots.push(one.shadowRoot)
  }
  const inWindow = (one: Element) => {
    const {top, bottom} = one.getBoundingClientRect()
    return bottom >= 0 && top <= innerHeight
  }
  const loading = () => [...document.images].some(one => !one.complete && inWindow(one))
  const moving = () =>
    document
      .getAnimations()
      .some(
        one =>
          one.playState === 'running' &&
          one.timeline instanceof DocumentTimeline &&
          one.effect?.getComputedTiming().endTime !== Infinity,
      )
  let isLate = false
  const done = async () => {
    await Promise.race([document.fonts.ready, late])
    for (;;) {
      const left = still - (performance.now() - changed)
      if (isLate || (left <= 0 && !loading() && !moving())) return
      await new Promise(resolve => setTimeout(resolve, Math.max(left, 20)))
    }
  }
  await Promise.race([
    done(),
    late.then(() => {
      isLate = true
    }),
  ])
  observer.disconnect()
}
