import { clippedTexts, expectNoClippedText } from './support/clipped-text.ts'
import { expectAccessible, expectFitsPhones } from './support/checks.ts'
import { crawlScreens, listRoutes, routeOf } from './support/crawl-screens.ts'
import { expectReadableInForcedColours, faintTexts } from './support/forced-colours.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn('demo')

const LANGUAGES = ['zh-CN', 'en'] as const

/** Pages that nobody who has signed in to the demonstration is led to, each with what looks at it instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '/setup': 'first-use.long.spec.ts',
  '/sign-in': 'accounts.long.spec.ts',
}

for (const language of LANGUAGES)
  test(`every screen that links lead to, in ${language}: axe in both colour schemes, phones, larger text, forced colours`, async ({
    browser,
    installation,
  }) => {
    test.setTimeout(3_600_000)
    const routes = await listRoutes()
    const looked = new Set<string>()
    for (const person of await installation.listSignIns()) {
      const context = await browser.newContext({ baseURL: installation.origin, reducedMotion: 'reduce' })
      await context.addInitScript((told) => localStorage.setItem('jianjia.language', told), language)
      const { username, password } = person
      const headers = { origin: installation.origin }
      const data = { username, password }
      const came = await context.request.post('/auth/sign-in/username', { data, headers })
      expect(came.status(), await came.text()).toBe(200)
      const page = await context.newPage()
      const screens = await crawlScreens(page, routes, async ({ route }) => {
        if (looked.has(route)) return
        looked.add(route)
        await test.step(route, async () => {
          await expect.soft(page.locator('html')).toHaveAttribute('lang', language)
          await softly(() => expectAccessible(page))
          await softly(() => expectFitsPhones(page))
          await softly(() => expectNoClippedText(page))
          await softly(() => expectReadableInForcedColours(page))
        })
      })
      process.stdout.write(`${language} ${person.role}: ${screens.size} screens\n`)
      await context.close()
    }
    const unseen = routes.filter((route) => !looked.has(route) && !(route in ELSEWHERE))
    process.stdout.write(`${language}: ${looked.size} of ${routes.length} routes looked at\n`)
    expect.soft(unseen).toEqual([])
  })

/** One screen at fault must not hide the next. */
async function softly(look: () => Promise<void>): Promise<void> {
  const fault = await look().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  expect.soft(fault).toBeUndefined()
}

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
