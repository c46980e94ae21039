import { expectEveryStopSeen } from './support/by-keys.ts'
import { expectNoClippedText } from './support/clipped-text.ts'
import { expectAccessible, expectAccessibleAbove, expectFitsPhones } from './support/checks.ts'
import { englishScreens } from './support/english-screens.ts'
import { asEverybody } from './support/every-person.ts'
import { crawlScreens, listRoutes } from './support/crawl-screens.ts'
import { expectReadableInForcedColours } from './support/forced-colours.ts'
import { type Furnished, furnishDemonstration } from './support/furnished-demonstration.ts'
import { mayNotBeSeen, personalNumbers } from './support/personal-numbers.ts'
import { partOfCrawl } from './support/part-of-crawl.ts'
import { softly } from './support/softly.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn('demo')

const PC = { width: 1280, height: 800 }

/** Made once, by whichever language comes first: the installation is one, and states do not speak. */
let furnished: Promise<Furnished> | undefined

for (const language of ['zh-CN', 'en'] as const)
  test(`every screen in ${language}: axe in both colour schemes, phones, larger text, forced colours, keys, no numbers of people`, async ({
    page: first,
    browser,
    installation,
  }) => {
    test.setTimeout(3_600_000)
    const routes = await listRoutes()
    const part = partOfCrawl(routes)
    const english = language === 'en' ? await englishScreens() : undefined
    const looked = new Set<string>()
    const told = { looks: 0, identity: 0, telephone: 0, masked: 0 }
    const isDone = () => part.routes.every((route) => looked.has(route))
    await first.goto('/sign-in')
    furnished ??= furnishDemonstration(installation, await first.screenshot())
    const visiting = { browser, installation, language, furnished: await furnished, visits: part.visits, isDone }
    await asEverybody(visiting, async ({ role, page, from }) => {
      const weighWords = await english?.watch(page)
      const screens = await crawlScreens(page, {
        ...{ routes, from, isDone },
        lookAtAll: async (route) => {
          await weighWords?.(route)
          const shown = await personalNumbers(page)
          told.looks += 1
          for (const { form } of shown) told[form] += 1
          const wrong = mayNotBeSeen(shown, { route, role })
          await softly(async () => expect(wrong, `numbers on ${page.url()}, seen by ${role}`).toEqual([]))
        },
        look: async ({ route }) => {
          if (!part.isAsked(route) || looked.has(route)) return
          looked.add(route)
          await test.step(route, async () => {
            await expect.soft(page.locator('html')).toHaveAttribute('lang', language)
            await softly(() => expectAccessible(page))
            await softly(() => expectFitsPhones(page))
            await softly(() => expectNoClippedText(page))
            await softly(() => expectReadableInForcedColours(page))
            await softly(() => expectEveryStopSeen(page))
            await page.setViewportSize({ width: 320, height: 640 })
            await softly(() => expectEveryStopSeen(page))
            await page.setViewportSize(PC)
          })
        },
        lookAbove: async ({ route }, button) => {
          if (!part.isAsked(route) || looked.has(`${route} ${button}`)) return
          looked.add(`${route} ${button}`)
          await test.step(`${route}, after “${button}”`, () => softly(() => expectAccessibleAbove(page)))
        },
      })
      process.stdout.write(`${language} ${role}: ${screens.size} screens\n`)
    })
    const unseen = part.routes.filter((route) => !looked.has(route))
    const seen = part.routes.length - unseen.length
    process.stdout.write(`${language}: ${seen} of ${part.routes.length} routes looked at\n`)
    process.stdout.write(`${language}: numbers of people in ${told.looks} looks: ${JSON.stringify(told)}\n`)
    expect.soft(unseen).toEqual([])
    if (english !== undefined) {
      process.stdout.write(`${english.weighed()} texts with Chinese on English screens\n`)
      expect.soft(english.faults()).toEqual([])
    }
    // There were numbers to be shown: masked ones, and telephone numbers to those who keep the roster.
    if (part.isAsked('/roster')) expect.soft([told.masked > 0, told.telephone > 0]).toEqual([true, true])
  })
