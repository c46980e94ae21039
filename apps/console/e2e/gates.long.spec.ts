import { answerInstead } from './support/answer-instead.ts'
import { expectFitsPhones } from './support/checks.ts'
import { as, choose, expectSameElsewhere, PC, shownRows } from './support/colleague.ts'
import { emptyFields, expectFaultsExplained, FORMS } from './support/forms.ts'
import { type Person, PASSWORD, type PreparedDistrict, prepareDistrict } from './support/prepared-district.ts'
import { deskOf } from './support/submitted-sheets.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

// Each goes on from what the one before has left: one district, one installation.
test.describe.configure({ mode: 'serial' })

const PHONE = { width: 390, height: 844 }
const ADMINISTRATOR = { username: 'song', password: PASSWORD, name: '宋知行' }
const TASKS = 30
const DEATHS = 20

let district: PreparedDistrict
let officer: Person
let chair: Person
let schoolId: string

test('home is what I must do, by deadline, one button each, with none, one and thirty', async ({
  page,
  installation,
}) => {
  const { origin } = installation
  district = await prepareDistrict(installation)
  officer = district.officer
  const [school, firstChair] = [district.schools[0], district.chairs[0]]
  if (!school || !firstChair) throw new Error('the district is too small')
  chair = firstChair
  schoolId = school.unitId
  const rows = page.getByRole('main').getByRole('listitem')

  await test.step('none', async () => {
    await as(page, chair, origin)
    await page.goto('/')
    await expect(page.locator('[data-state=noData]')).toBeVisible()
  })

  const { procedures, request } = await deskOf(officer, origin)
  const { schemes } = await procedures.read<{ schemes: { schemeId: string }[] }>('scheme.list', {})
  const open = (number: number) => {
    const day = `${number}`.padStart(2, '0')
    return procedures.change('assessment.open', {
      ...{ name: `考核${day}`, schemeId: schemes[0]?.schemeId, schemeVersion: 1, publicityDays: 7, exemptions: [] },
      ...{ periodStart: `${district.year}-01-01`, periodEnd: `${district.year}-12-31`, unitIds: [schoolId] },
      ...{ selfDue: `${district.year + 1}-03-${day}`, reviewDue: `${district.year + 1}-04-30` },
    })
  }
  const expectTasks = async (count: number) => {
    await page.goto('/')
    await expect(rows).toHaveCount(count)
    for (const size of [PHONE, PC]) {
      await page.setViewportSize(size)
      for (const row of await rows.all()) expect(await row.locator('a, button').count()).toBe(1)
      const bottom = async () => {
        const button = await rows.first().getByRole('link').boundingBox()
        return (button?.y ?? size.height) + (button?.height ?? 0)
      }
      await expect.poll(bottom, 'what is first is in sight').toBeLessThanOrEqual(size.height)
    }
    const names = (await rows.allTextContents()).map((text) => /考核\d\d/.exec(text)?.[0] ?? '')
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)))
  }

  await test.step('one: a click lands on the line that is open', async () => {
    await open(17)
    await expectTasks(1)
    await rows.first().getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: '考核17' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: '组织机构健全' })).toBeVisible()
  })

  await test.step('thirty, entered in any order', async () => {
    const others = Array.from({ length: TASKS }, (_, at) => ((at * 7) % TASKS) + 1).filter((number) => number !== 17)
    for (const number of others) await open(number)
    await request.dispose()
    await expectTasks(TASKS)
  })
})

/** Each list: where it is, who sees it, what it asks, and what finds nothing in it. */
const LISTS = [
  { at: '/units', procedure: 'org.tree', by: 'administrator', nothing: '?q=没有这个' },
  { at: '/people', procedure: 'person.list', by: 'administrator', nothing: '?q=没有这个' },
  { at: '/schemes', procedure: 'scheme.list', by: 'officer' },
  { at: '/assessments', procedure: 'assessment.list', by: 'officer' },
  { at: '/results', procedure: 'result.list', by: 'officer' },
  { at: '/ledger', procedure: 'ledger.list', by: 'chair', nothing: '?q=没有这个' },
  { at: '/reviews', procedure: 'review.list', by: 'chair' },
] as const

test('a list that shows nothing says which of five reasons it has, and the next step', async ({
  page,
  installation,
}) => {
  const people = { administrator: ADMINISTRATOR, officer, chair }
  let signedIn: string | undefined
  for (const list of LISTS)
    await test.step(list.at, async () => {
      if (signedIn !== list.by) await as(page, people[list.by], installation.origin)
      signedIn = list.by
      const said: Record<string, string> = {}
      const state = page.getByRole('main').locator('[data-state]:is([role=status], [role=alert])')
      const see = async (kind: string) => {
        await expect(state).toHaveAttribute('data-state', kind)
        said[kind] = await state.innerText()
      }
      const answers = await answerInstead(page, list.procedure)
      await page.goto(list.at)
      await see('loading')
      answers.with('accident')
      await see('error')
      await expect(state).toContainText('req-4711')
      answers.with('noAccess')
      await state.getByRole('button').click()
      await see('noRight')
      answers.with('nothing')
      // A tree without its root is none; the one with nothing but its root is a step of the import.
      if (list.at !== '/units') {
        await page.goto(list.at)
        await see('noData')
      }
      await answers.stop()
      if ('nothing' in list) {
        await page.goto(`${list.at}${list.nothing}`)
        await see('nothingFound')
        await state.getByRole('button').click()
        await expect(page.getByRole('searchbox')).toHaveValue('')
        await expect(page).not.toHaveURL(/q=/)
      }
      expect(new Set(Object.values(said)).size, JSON.stringify(said)).toBe(Object.keys(said).length)
    })
})

test('filters live in the address: a colleague sees the same rows, and Back the same place', async ({
  page,
  browser,
  installation,
}) => {
  const { origin } = installation
  const desk = await deskOf(chair, origin)
  const { today } = desk.procedures
  for (let at = 0; at < 60; at++) {
    const details = { genre: 'brief', channel: '本校公众号', level: 'school', adopted: false }
    const blank = { adoptedOn: null, link: null, author: null }
    const title = `${at % 2 === 0 ? '读书会' : '健步走'}之${at + 1}`
    const entry = { kind: 'dispatch', unitId: schoolId, day: today, title, details: { ...details, ...blank } }
    await desk.procedures.change('ledger.record', { entry, fileIds: [] })
  }

  await test.step('the ledger: words and both days', async () => {
    await as(page, chair, origin)
    await page.goto('/ledger?kind=dispatch')
    await page.getByLabel('按标题查找').fill('读书会')
    await page.getByLabel('起', { exact: true }).fill(`${district.year}-01-01`)
    await page.getByLabel('止', { exact: true }).fill(`${district.year}-12-31`)
    await expect(page.getByText('健步走')).toHaveCount(0)
    expect(await shownRows(page)).toHaveLength(31)
    await expectSameElsewhere(page, browser, { person: chair, origin })
  })

  await test.step('Back from a record leads to the same place of the list', async () => {
    await page.goto('/ledger?kind=dispatch')
    await expect(page.getByRole('link', { name: /之/ })).toHaveCount(50)
    const link = page.getByRole('link', { name: '健步走之20' })
    await link.scrollIntoViewIfNeeded()
    const scrolled = () =>
      page.evaluate(() => window.scrollY + (document.querySelector('[data-scroll]')?.scrollTop ?? 0))
    const before = await scrolled()
    expect(before).toBeGreaterThan(300)
    await link.click()
    await expect(page.getByRole('heading', { level: 1, name: '健步走之20' })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('link', { name: /之/ })).toHaveCount(50)
    await expect.poll(async () => Math.abs((await scrolled()) - before)).toBeLessThanOrEqual(5)
    await expect(link).toBeInViewport()
  })

  await test.step('units: words, kind and stage; people: words and post', async () => {
    await as(page, ADMINISTRATOR, origin)
    await page.goto('/units')
    await page.getByLabel('按名称、拼音或首字母查找').fill('gonghui')
    await choose(page, '类别', '基层工会')
    await choose(page, '学段', '小学')
    await expect(page.getByText('第一中学工会')).toHaveCount(0)
    await expectSameElsewhere(page, browser, { person: ADMINISTRATOR, origin })
    await page.goto('/people')
    await page.getByLabel('按姓名、拼音或首字母查找').fill('he')
    await choose(page, '职务', '工会主席')
    await expect(page.getByText('宋知行')).toHaveCount(1)
    await expectSameElsewhere(page, browser, { person: ADMINISTRATOR, origin })
  })

  await test.step('an order and a page, too', async () => {
    await as(page, officer, origin)
    await page.goto('/assessments')
    await page.getByRole('button', { name: /^自评截止/ }).click()
    await expect(page).toHaveURL(/sort=selfDue/)
    await expectSameElsewhere(page, browser, { person: officer, origin })
  })
})

test('on a phone a list is cards of three fields and one action, and no page scrolls sideways', async ({
  page,
  installation,
}) => {
  const pages = [
    [ADMINISTRATOR, ['/people', `/units/${schoolId}`, '/password']],
    [officer, ['/schemes', '/assessments', '/results', '/results?tab=titles']],
    [chair, ['/', '/assessments', '/ledger', '/reviews', '/units']],
  ] as const
  await page.setViewportSize(PHONE)
  for (const [person, addresses] of pages) {
    await as(page, person, installation.origin)
    for (const address of addresses) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expect(page.locator('[data-state=loading]')).toHaveCount(0)
      await expectFitsPhones(page)
      for (const card of await page.locator('[data-cards] > li').all()) {
        expect(await card.locator('dt').count()).toBeLessThanOrEqual(3)
        expect(await card.locator('button, a[role=button], a[data-button]').count()).toBeLessThanOrEqual(1)
      }
    }
  }
  await page.goto('/people')
  await expect(page.locator('[data-cards] > li').first()).toBeVisible()
})

test('a form knows what is known, is silent while one types, and then explains every fault', async ({
  page,
  installation,
}) => {
  const people = { administrator: ADMINISTRATOR, officer, chair }
  for (const form of FORMS)
    await test.step(form.at, async () => {
      await as(page, people[form.by], installation.origin)
      await page.goto(form.at.replace('SCHOOL', schoolId))
      const send = page.getByRole('button', { name: form.send }).last()
      await expect(send).toBeVisible()
      expect(await emptyFields(page)).toEqual(form.empty)
      await page.locator('main form input:visible').first().focus()
      await page.keyboard.press('Tab')
      await expect(page.locator('main .mantine-InputWrapper-error')).toHaveCount(0)
      await send.click()
      await expectFaultsExplained(page, form.faults)
    })
})

test('the sheet: nothing typed is lost; check page, way back and receipt', async ({ page, browser, installation }) => {
  const { origin } = installation
  await as(page, chair, origin)
  await page.goto('/')
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 2, name: '组织机构健全' })).toBeVisible()
  const sheet = new URL(page.url()).pathname

  await test.step('what was typed when a tab died, with a network or without, is back', async () => {
    const context = page.context()
    let typed = ''
    for (let moment = 0; moment < DEATHS; moment++) {
      const tab = await context.newPage()
      await tab.goto(`${sheet}?item=organs`)
      await expect(tab.getByLabel('情况说明')).toHaveValue(typed)
      const isOffline = moment % 2 === 0
      await context.setOffline(isOffline)
      await tab.getByLabel('情况说明').press('Control+End')
      const words = `第${moment + 1}次补充，`
      await tab.getByLabel('情况说明').pressSequentially(words)
      typed += words
      if (isOffline) await expect(tab.locator('[data-save]')).not.toHaveAttribute('data-save', 'saved')
      // From at once to after the first saving by itself: also while an answer is on its way.
      await tab.waitForTimeout(moment * 130)
      await tab.close()
      await context.setOffline(false)
    }
    await page.goto(`${sheet}?item=organs`)
    await expect(page.getByLabel('情况说明')).toHaveValue(typed)
    // On another device, which has no draft of its own: it has reached the district, whichever tab brought it there.
    const elsewhere = await (await browser.newContext({ baseURL: origin })).newPage()
    await as(elsewhere, chair, origin)
    await expect(async () => {
      await elsewhere.goto(`${sheet}?item=organs`)
      await expect(elsewhere.getByLabel('情况说明')).toHaveValue(typed, { timeout: 2000 })
    }).toPass()
    await elsewhere.context().close()
  })

  await test.step('the check page: what is blank says so; the way back leads to the same row', async () => {
    await page.goto(`${sheet}/check`)
    await expect(page.getByText('未填写').first()).toBeVisible()
    const last = page.getByRole('link', { name: /^更改/ }).last()
    const name = (await last.getAttribute('aria-label'))?.replace('更改', '') ?? ''
    await last.click()
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
    await page.getByRole('link', { name: '回到核对页' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '核对自评' })).toBeVisible()
    await expect(page.getByRole('link', { name: `更改${name}` })).toBeInViewport()
    await expect(page.getByRole('button', { name: '提交给海棠区教育工会' })).toBeVisible()
  })
})
