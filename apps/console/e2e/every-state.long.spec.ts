import { crawlScreens, listRoutes, type Screen } from './support/crawl-screens.ts'
import { asEverybody } from './support/every-person.ts'
import { type Furnished, furnishDemonstration } from './support/furnished-demonstration.ts'
import { partOfCrawl } from './support/part-of-crawl.ts'
import { expectStates, expectWhole, pictureOf, STATES, type State } from './support/states.ts'
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
      // The way goes on in the page that nothing happens to.
      const other = await page.context().newPage()
      await other.clock.install()
      const look = async ({ route, address }: Screen) => {
        if (!part.isAsked(route) || looked.has(route)) return
        looked.add(route)
        const see = (state: State) => pictureOf(other, `${language}${nameOf(route)}-${state}`)
        await test.step(route, () => expectStates(other, { address, see }))
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
