import { crawlScreens, listRoutes } from './support/crawl-screens.ts'
import { asEverybody } from './support/every-person.ts'
import { type Furnished, furnishDemonstration } from './support/furnished-demonstration.ts'
import { partOfCrawl } from './support/part-of-crawl.ts'
import { expectState, expectWhole, pictureOf, STATES } from './support/states.ts'
import { softly } from './support/softly.ts'
import { expect, testOfItsOwn } from './support/test.ts'
import { setUpTwoPeople } from './support/two-people.ts'

const test = testOfItsOwn('demo')
const testOfNothing = testOfItsOwn()

let furnished: Promise<Furnished> | undefined

for (const language of ['zh-CN', 'en'] as const)
  test(`every screen in ${language} says so while answers are late, broken, refused or do not come`, async ({
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
    await asEverybody(visiting, async ({ page, from }) => {
      await page.clock.install()
      const look = async ({ route, address }: { route: string; address: string }) => {
        if (!part.isAsked(route) || looked.has(route)) return
        looked.add(route)
        for (const state of STATES)
          await test.step(`${route}, ${state}`, () =>
            softly(() =>
              expectState(page, { address, state, see: () => pictureOf(page, `${language}${nameOf(route)}-${state}`) }),
            ))
        await page.goto(address)
      }
      await crawlScreens(page, { routes, from, look, isDone })
    })
    process.stdout.write(`${language}: ${looked.size} of ${part.routes.length} routes, ${STATES.length} states each\n`)
    expect.soft(part.routes.filter((route) => !looked.has(route))).toEqual([])
  })

testOfNothing(
  'an installation with one unit and two people: every screen that they come to leads on',
  async ({ browser, installation }) => {
    testOfNothing.setTimeout(1_200_000)
    const { administrator, officer, districtId } = await setUpTwoPeople(installation)
    const routes = await listRoutes()
    const people = [administrator, officer].map(({ username, password }) => ({ username, password, role: username }))
    for (const language of ['zh-CN', 'en'] as const) {
      const looked = new Set<string>()
      const alone = { ...installation, listSignIns: async () => people }
      const visiting = {
        browser,
        installation: alone,
        language,
        furnished: { openAddresses: [`/public/${districtId}`] },
      }
      await asEverybody(visiting, async ({ page, from }) => {
        await crawlScreens(page, {
          ...{ routes, from },
          look: async ({ route }) => {
            if (looked.has(route)) return
            looked.add(route)
            await pictureOf(page, `${language}${nameOf(route)}-nothing`)
            await testOfNothing.step(route, () => softly(() => expectWhole(page, 'nothing')))
          },
        })
      })
      process.stdout.write(`${language}: ${looked.size} routes with nothing\n`)
      expect.soft(looked.size).toBeGreaterThan(30)
    }
  },
)

function nameOf(route: string): string {
  return route.replaceAll(/[^\w]+/g, '-')
}
