const HAN = /[\u3400-\u9fff]/
const LATIN_WORD = /[A-Za-z]{2}/
const TOLD_IN = 'zh-CN'

/** Elements that were told to be Chinese here, so that nothing is taken away that a page itself said. */
const told = new WeakSet<Element>()

/**
 * On an English page names of unions, people and papers are Chinese. Elements whose own words are Chinese say so, for
 * whoever listens to the page and for the letters that it is set in; names within an English sentence stay as they are.
 * Gives the way to stop, which takes the marks away again.
 */
export function markChineseParts(root: HTMLElement): () => void {
  markWithin(root)
  const watcher = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (addedNodes.length === 0) mark(target instanceof Element ? target : target.parentElement)
      for (const node of addedNodes) {
        if (node instanceof Element) markWithin(node)
        else mark(node.parentElement)
      }
    }
  })
  watcher.observe(root, { childList: true, characterData: true, subtree: true })
  return () => {
    watcher.disconnect()
    for (const element of root.querySelectorAll(`[lang=${TOLD_IN}]`)) if (told.has(element)) unmark(element)
  }
}

/** Whether words are Chinese as a whole: Han in them, and no word in Latin letters. */
export function isChinese(text: string): boolean {
  return HAN.test(text) && !LATIN_WORD.test(text)
}

function markWithin(root: Element): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (HAN.test(node.nodeValue ?? '')) mark(node.parentElement)
  }
}

function mark(element: Element | null): void {
  if (element === null || (element.hasAttribute('lang') && !told.has(element))) return
  const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
  if (isChinese(own.map((node) => node.nodeValue ?? '').join(''))) {
    element.setAttribute('lang', TOLD_IN)
    told.add(element)
  } else if (told.has(element)) unmark(element)
}

function unmark(element: Element): void {
  element.removeAttribute('lang')
  told.delete(element)
}
