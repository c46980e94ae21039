import { test as testWithoutServer } from '@playwright/test'
import { chineseTexts, noteAnswers, unexplained } from './support/chinese-on-screen.ts'
import { crawlScreens, listRoutes } from './support/crawl-screens.ts'
import { daysNotTold } from './support/days-told.ts'
import { asEverybody } from './support/every-person.ts'
import { furnishDemonstration } from './support/furnished-demonstration.ts'
import { expect, testOfItsOwn } from './support/test.ts'
import { chineseLiterals, readWords, wordsOf } from './support/words-in-sources.ts'

const test = testOfItsOwn('demo')

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

test('every screen in English: what is Chinese on it is what somebody wrote', async ({
  page: first,
  browser,
  installation,
}) => {
  test.setTimeout(3_600_000)
  const routes = await listRoutes()
  const isWord = await readWords()
  await first.goto('/sign-in')
  const furnished = await furnishDemonstration(installation, await first.screenshot())
  const faults = new Map<string, string>()
  const reached = new Set<string>()
  let seen = 0
  await asEverybody({ browser, installation, language: 'en', furnished }, async ({ page, from, role }) => {
    const answered = await noteAnswers(page, isWord)
    const known = new Set<string>()
    const screens = await crawlScreens(page, {
      ...{ routes, from },
      look: async () => undefined,
      lookAtAll: async (route) => {
        for (const day of await daysNotTold(page)) faults.set(day, `${route}: the day is not told: ${day}`)
        const texts = await chineseTexts(page)
        const fresh = texts.filter(({ text, place }) => !known.has(`${place} ${text}`))
        if (fresh.length === 0) return
        const data = answered.data()
        for (const shown of fresh) {
          const { text, place } = shown
          known.add(`${place} ${text}`)
          seen += 1
          const left = unexplained(shown, data).filter((run) => EXCEPTED[run] === undefined)
          if (left.length === 0) continue
          const came = answered.cameFrom(text)
          faults.set(
            `${place}: ${text}`,
            `${route}: ${place}: ${text} (${left.join(', ')}${came ? `; from ${came}` : ''})`,
          )
        }
      },
    })
    for (const route of screens) reached.add(route)
    process.stdout.write(`${role}: ${screens.size} screens\n`)
  })
  process.stdout.write(`${seen} texts with Chinese on ${reached.size} of ${routes.length} routes\n`)
  expect.soft(routes.filter((route) => !reached.has(route))).toEqual([])
  expect([...faults.values()]).toEqual([])
})

testWithoutServer(
  'a word that nobody brought, a sign of Chinese, and a word of the product among the data are found',
  async ({ page }) => {
    await page.setContent(`<title>海棠区教育工会</title><main>
    <p>Of 第一中学工会 and 第二中学工会</p><p>第一中学工会、第二中学工会</p><p hidden>没有人看见</p>
    <button aria-label="提交">Send</button><p>2026年度</p><input placeholder="请填写" value="写下的话">
    <p>第一<mark>中学</mark>工会</p></main>`)
    const isWord = wordsOf(chineseLiterals("/* '第一中学工会' */ const a = [`${year}年度`, '已提交']"))
    const answered = ['海棠区教育工会', '第一中学工会', '第二中学工会', '2026年度', '提交后再看']
    const data = answered.filter((text) => !isWord(text))
    const left = (await chineseTexts(page)).flatMap((shown) => unexplained(shown, data))
    expect(left.toSorted()).toEqual(['、', '年度', '提交', '请填写'].toSorted())
  },
)
