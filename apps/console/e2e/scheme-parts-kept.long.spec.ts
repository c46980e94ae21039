import type { BrowserContext, Page } from '@playwright/test'
import { signIn, signOut } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { requestsOf } from './support/prepared-district.ts'
import { proceduresOf } from './support/procedures.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

interface Typed {
  readonly part: string
  readonly type: (page: Page) => Promise<void>
  readonly stands: (page: Page) => Promise<void>
}

/** Something typed into each form of a whole scheme. */
const TYPED: readonly Typed[] = [
  {
    part: 'totals',
    type: (page) => page.getByLabel('标明总分').fill('123'),
    stands: (page) => expect(page.getByLabel('标明总分')).toHaveValue('123'),
  },
  {
    part: 'points',
    type: (page) => page.locator('tbody input').first().fill('11'),
    stands: (page) => expect(page.locator('tbody input').first()).toHaveValue('11'),
  },
  {
    part: 'voices',
    type: async (page) => {
      await page.getByRole('button', { name: '增加评分主体' }).click()
      await page.locator('[data-path="raters.0.name"]').fill('会员代表')
    },
    stands: (page) => expect(page.locator('[data-path="raters.0.name"]')).toHaveValue('会员代表'),
  },
  {
    part: 'levels',
    type: (page) => page.locator('[data-path="levels.0.name"]').fill('示范职工之家'),
    stands: (page) => expect(page.locator('[data-path="levels.0.name"]')).toHaveValue('示范职工之家'),
  },
  {
    part: 'quotas',
    type: async (page) => {
      await page.getByRole('button', { name: '增加名额' }).click()
      await page.locator('[data-path$=".places"]').last().fill('17')
    },
    stands: (page) => expect(page.locator('[data-path$=".places"]').last()).toHaveValue('17'),
  },
]

const RESTORED = '上次没有保存的改动已经恢复'

/** The tab dies without a word, and another is opened at the same address. */
async function die(page: Page, context: BrowserContext): Promise<Page> {
  const address = page.url()
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  await next.goto(address)
  return next
}

test('what is typed about a whole scheme lies on the device until it is saved, thrown away or signed out of', async ({
  page: first,
  context,
  district,
  installation,
}) => {
  test.slow()
  const { officer, year } = district
  const { origin } = installation
  const asOfficer = await proceduresOf(await requestsOf(officer, origin), origin)
  const { schemeId } = await asOfficer.change<{ schemeId: string }>('scheme.createFromPreset', {
    ...{ preset: 'schoolUnionAnnual', parameters: {}, name: '留存细则', yearLabel: `${year}` },
  })
  await asOfficer.change('scheme.leavePreset', { schemeId, expectedVersion: 1 })
  const find = () => asOfficer.read<{ version: number; scheme: { total?: string } }>('scheme.get', { schemeId })
  const setTotal = async (total: string) =>
    asOfficer.change('scheme.edit', {
      ...{ schemeId, expectedVersion: (await find()).version },
      commands: [
        {
          ...{ do: 'setTotals', total, rescaleTo: null, totalRounding: null },
          ...{ rankBy: 'final', compare: 'afterRounding' },
        },
      ],
    })
  const partAt = (part: string) => `/schemes/${schemeId}/part?part=${part}`
  let page = first
  await signIn(page, officer)

  await test.step('each form stands again after its tab has died, and what is thrown away is gone', async () => {
    for (const { part, type, stands } of TYPED) {
      await page.goto(partAt(part))
      await type(page)
      await stands(page)
      page = await die(page, context)
      await expect(page.getByText(RESTORED)).toBeVisible()
      await stands(page)
      if (part === 'levels') await takeLook(page, 'parts-restored')
      await page.getByRole('button', { name: '放弃这些改动' }).click()
      await expect(page.getByText(RESTORED)).toHaveCount(0)
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByText(RESTORED)).toHaveCount(0)
    }
    expect((await find()).version).toBe(2)
  })

  await test.step('gone on with and saved, nothing of it lies there any more', async () => {
    await page.goto(partAt('totals'))
    await page.getByLabel('标明总分').fill('101')
    page = await die(page, context)
    await expectGoodPage(page)
    await page.getByRole('button', { name: '接着写' }).click()
    await expect(page.getByText(RESTORED)).toHaveCount(0)
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.locator('#part-totals')).toBeInViewport()
    expect((await find()).scheme.total).toBe('101')
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('.part.')))).toEqual([])
  })

  await test.step('somebody else has saved between: both are shown, and nothing is written over unseen', async () => {
    await page.goto(partAt('totals'))
    await page.getByLabel('标明总分').fill('102')
    await page.getByLabel('折算为（分制）').fill('100')
    await page.close()
    await setTotal('105')
    page = await context.newPage()
    await page.goto(partAt('totals'))
    const conflict = page.getByRole('alert').filter({ hasText: '别人刚刚也改了这一部分' })
    await expect(conflict).toContainText('105')
    await expect(conflict).toContainText('102')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    expect((await find()).scheme).toMatchObject({ total: '105' })
    await expectGoodPage(page)
    await takeLook(page, 'parts-conflict')
    await conflict.getByText('别人保存的', { exact: true }).last().click()
    await conflict.getByRole('button', { name: '合在一起，接着写' }).click()
    await expect(page.getByLabel('标明总分')).toHaveValue('105')
    await expect(page.getByLabel('折算为（分制）')).toHaveValue('100')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.locator('#part-totals')).toBeInViewport()
    expect((await find()).scheme).toMatchObject({ total: '105', rescaleTo: '100' })
  })

  await test.step('saved by somebody else while it is typed, without a tab that dies', async () => {
    await page.goto(partAt('totals'))
    await page.getByLabel('标明总分').fill('106')
    await setTotal('107')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    const conflict = page.getByRole('alert').filter({ hasText: '别人刚刚也改了这一部分' })
    await expect(conflict).toContainText('107')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    expect((await find()).scheme).toMatchObject({ total: '107' })
    await conflict.getByRole('button', { name: '合在一起，接着写' }).click()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.locator('#part-totals')).toBeInViewport()
    expect((await find()).scheme).toMatchObject({ total: '106' })
  })

  await test.step('nobody else at this device finds it, and signing out forgets it', async () => {
    await page.goto(partAt('levels'))
    await page.locator('[data-path="levels.0.name"]').fill('甲等')
    await page.goto('/')
    await page.goto(partAt('levels'))
    await expect(page.getByText(RESTORED)).toBeVisible()
    await signOut(page)
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('.part.')))).toEqual([])
    await signIn(page, officer)
    await page.goto(partAt('levels'))
    await expect(page.locator('[data-path="levels.0.name"]')).toBeVisible()
    await expect(page.getByText(RESTORED)).toHaveCount(0)
  })
})
