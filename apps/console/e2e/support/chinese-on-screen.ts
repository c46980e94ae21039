import type { Page } from '@playwright/test'

/** A text of a page with Chinese in it, and where it stands: `td`, `button aria-label`. */
export interface ShownText {
  readonly text: string
  readonly place: string
  /** The words around a text that is told in pieces: a word found by a search is marked within its name. */
  readonly around: readonly string[]
}

const HAN = /[\u3400-\u9fff]/
const RUN = /[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e]+/g

/** Every text with Chinese that a page shows, reads aloud or says as a hint, its title among them. */
export async function chineseTexts(page: Page): Promise<readonly ShownText[]> {
  return page.evaluate(() => {
    const isChinese = (text: string | null): text is string =>
      text !== null && /[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e]/.test(text)
    const found: { text: string; place: string; around: string[] }[] = []
    const say = (text: string | null, place: string, around: string[] = []) => {
      if (isChinese(text)) found.push({ text: text.trim(), place, around })
    }
    say(document.title, 'title')
    for (const element of document.body.querySelectorAll('*')) {
      const tag = element.tagName.toLowerCase()
      if (tag === 'script' || tag === 'style' || !element.checkVisibility()) continue
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE) continue
        say(node.nodeValue, tag, [element.textContent, element.parentElement?.textContent ?? ''])
      }
      for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'])
        say(element.getAttribute(name), `${tag} ${name}`)
      // What stands in a field is what somebody typed; in a list to choose from it is a word.
      if (element instanceof HTMLInputElement && element.getAttribute('aria-haspopup') === 'listbox')
        say(element.value, tag)
    }
    return found
  })
}

/** What the server has answered a page with: names of units and people, and what somebody wrote. */
export interface Answered {
  /** Each text with Chinese that came and is no word of the product itself, line by line, the longest first. */
  readonly data: () => readonly string[]
  /** The procedure and the field that a text came with. */
  readonly cameFrom: (text: string) => string | undefined
}

/**
 * Fields that somebody writes themselves, though the words may be those of the product: lists of a district, themes, what
 * stands in a plan or a summary, the units of its numbers among it, and what the author of a scheme calls its voices.
 */
const WRITTEN =
  / (?:word|heading|theme|raterId)$|^\/trpc\/\S*plan\.\S* (?:unit|text|words)$|^\/trpc\/\S*(?:scheme\.|districtFacts)\S* id$/

/**
 * Notes every answer that a page gets from now on. What has its English beside it (`zh`, `name` with `nameEn`) is no data, nor
 * is a text that the product says itself, though it came with the data.
 */
export async function noteAnswers(page: Page, isWord: (text: string) => boolean): Promise<Answered> {
  const texts = new Map<string, string>()
  const data = new Set<string>()
  let sorted: readonly string[] = []
  const keep = (text: string, from: string): void => {
    const isWritten = WRITTEN.test(from)
    // A single sign would explain too much, but for what numbers are counted in.
    if (data.has(text) || (text.length < 2 && !(isWritten && from.endsWith(' unit')))) return
    if (texts.has(text) && !isWritten) return
    texts.set(text, from)
    if (isWritten || !isWord(text)) data.add(text)
  }
  const note = (value: unknown, from: string): void => {
    if (typeof value === 'string') {
      if (!HAN.test(value)) return
      for (const line of [value, ...value.split('\n')]) keep(line.trim(), from)
    } else if (Array.isArray(value)) {
      for (const one of value) note(one, from)
    } else if (value !== null && typeof value === 'object') {
      for (const [name, one] of Object.entries(value)) {
        const isTold = name === 'zh' ? 'en' in value : `${name}En` in value
        if (!isTold) note(one, `${from.split(' ')[0] ?? ''} ${name}`)
        note(name, from)
      }
    }
  }
  await page.route(/\/(?:trpc|auth|public-api)\//, async (route) => {
    const response = await route.fetch().catch(() => undefined)
    if (response === undefined) return route.abort()
    const isJson = response.headers()['content-type']?.includes('json') ?? false
    if (isJson) note(await response.json(), new URL(route.request().url()).pathname)
    await route.fulfill({ response })
  })
  return {
    data() {
      if (sorted.length < data.size) sorted = [...data].toSorted((a, b) => b.length - a.length)
      return sorted
    },
    cameFrom: (text) => texts.get(text),
  }
}

/**
 * The Chinese of a text that is no data: what is left when each whole text of the answers is taken from it, the longest
 * first, a single sign only behind a number. Nothing is left of a piece of a text that is one as a whole.
 */
export function unexplained({ text, around }: ShownText, data: readonly string[]): readonly string[] {
  const without = (shown: string, one: string) =>
    one.length > 1 ? shown.replaceAll(one, '□') : shown.replaceAll(new RegExp(`(?<=\\d)${one}`, 'g'), '□')
  const left = (shown: string) => data.reduce(without, shown).match(RUN) ?? []
  const own = left(text)
  return own.length > 0 && around.some((whole) => left(whole).length === 0) ? [] : own
}
