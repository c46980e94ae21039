import type { Page } from '@playwright/test'
import { chineseTexts, noteAnswers, unexplained } from './chinese-on-screen.ts'
import { daysNotTold } from './days-told.ts'
import { readWords } from './words-in-sources.ts'

/** Chinese that may stand on an English screen although no answer has brought it, or although the product says it too. */
const EXCEPTED: Readonly<Record<string, string>> = {
  中文: 'the way back, for whoever reads only the other language',
  一小: 'names of schools are Chinese',
  区教育工会: 'the short name of the district of the demonstration',
  五必访: 'a line of the scheme of the demonstration',
  信息采用: 'a line of the scheme of the demonstration',
  公开形式: 'a category of the scheme of the demonstration',
  按期公开: 'a line of the scheme of the demonstration',
  满意: 'an option of a scheme’s vote',
  基本满意: 'an option of a scheme’s vote',
}

export interface EnglishScreens {
  /** Notes what this page is answered from now on; what comes back looks at whatever the page shows, of this route. */
  readonly watch: (page: Page) => Promise<(route: string | undefined) => Promise<void>>
  /** Chinese that nobody wrote, and days that are not told in English, each once. */
  readonly faults: () => readonly string[]
  /** So many texts with Chinese were weighed. */
  readonly weighed: () => number
}

/** Weighs every text with Chinese of English screens: it must be what somebody wrote. */
export async function englishScreens(): Promise<EnglishScreens> {
  const isWord = await readWords()
  const faults = new Map<string, string>()
  const say = (key: string, fault: string) => {
    if (!faults.has(key)) process.stdout.write(`${fault}\n`)
    faults.set(key, fault)
  }
  let weighed = 0
  return {
    faults: () => [...faults.values()],
    weighed: () => weighed,
    async watch(page) {
      const answered = await noteAnswers(page, isWord)
      const known = new Set<string>()
      return async (route) => {
        for (const day of await daysNotTold(page)) say(day, `${route}: the day is not told: ${day}`)
        const texts = await chineseTexts(page)
        const fresh = texts.filter(({ text, place }) => !known.has(`${place} ${text}`))
        if (fresh.length === 0) return
        const data = answered.data()
        for (const shown of fresh) {
          const { text, place } = shown
          known.add(`${place} ${text}`)
          weighed += 1
          const left = unexplained(shown, data).filter((run) => EXCEPTED[run] === undefined)
          if (left.length === 0) continue
          const came = answered.cameFrom(text)
          const from = came === undefined ? '' : `; from ${came}`
          say(`${place}: ${text}`, `${route}: ${place}: ${text} (${left.join(', ')}${from})`)
        }
      }
    },
  }
}
