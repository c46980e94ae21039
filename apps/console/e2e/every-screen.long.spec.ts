import { expectEveryStopSeen } from './support/by-keys.ts'
import { clippedTexts, expectNoClippedText } from './support/clipped-text.ts'
import { expectAccessible, expectFitsPhones } from './support/checks.ts'
import { asEverybody } from './support/every-person.ts'
import { crawlScreens, listRoutes, routeOf } from './support/crawl-screens.ts'
import { expectReadableInForcedColours, faintTexts } from './support/forced-colours.ts'
import { type Furnished, furnishDemonstration } from './support/furnished-demonstration.ts'
import { partOfCrawl } from './support/part-of-crawl.ts'
import { softly } from './support/softly.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn('demo')

const PC = { width: 1280, height: 800 }

/** Made once, by whichever language comes first: the installation is one, and states do not speak. */
let furnished: Promise<Furnished> | undefined

for (const language of ['zh-CN', 'en'] as const)
  test(`every screen in ${language}: axe in both colour schemes, phones, larger text, forced colours, keys`, async ({
    page: first,
    browser,
    installation,
  }) => {
    test.setTimeout(3_600_000)
    const routes = await listRoutes()
    const part = partOfCrawl(routes)
    const looked = new Set<string>()
    const isDone = () => part.routes.every((route) => looked.has(route))
    await first.goto('/sign-in')
    furnished ??= furnishDemonstration(installation, await first.screenshot())
    const visiting = { browser, installation, language, furnished: await furnished, visits: part.visits, isDone }
    await asEverybody(visiting, async ({ role, page, from }) => {
      const screens = await crawlScreens(page, {
        ...{ routes, from, isDone },
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
          await test.step(`${route}, after “${button}”`, () => softly(() => expectAccessible(page)))
        },
      })
      process.stdout.write(`${language} ${role}: ${screens.size} screens\n`)
    })
    const unseen = part.routes.filter((route) => !looked.has(route))
    const seen = part.routes.length - unseen.length
    process.stdout.write(`${language}: ${seen} of ${part.routes.length} routes looked at\n`)
    expect.soft(unseen).toEqual([])
  })

test('text that is cut off, a text nearly of the colour of its ground and an unknown address are found', async ({
  page,
}) => {
  await page.setContent(`<main>
    <p style="width: 40px; overflow: hidden; white-space: nowrap">海棠区教育工会</p>
    <p style="width: 40px; overflow: auto; white-space: nowrap">第一中学工会</p>
    <p style="color: #999; background: #aaa">看不清的字</p></main>`)
  expect(await clippedTexts(page)).toEqual(['海棠区教育工会'])
  expect(await faintTexts(page)).toEqual(['看不清的字'])
  const routes = ['/self/$a/$b', '/self/$a/check', '/']
  expect(['/self/1/2?item=x', '/self/1/check', '/', '/other'].map((address) => routeOf(address, routes))).toEqual([
    ...['/self/$a/$b', '/self/$a/check', '/', undefined],
  ])
})
