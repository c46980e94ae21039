import type { Locator } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectGoodPage } from './support/checks.ts'
import { MEMBER, photo, prepareSchool } from './support/ledger-school.ts'
import { proceduresOf } from './support/procedures.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const LIST = { kind: 'activity', from: null, to: null, text: '', trashed: false, page: 1, pageSize: 20 }
/** What ux.md asks of a phone, without the upload. */
const MOST_TAPS = 7
const MOST_MS = 45_000

test('an activity with three photographs in seven taps; copied, undone, and corrected by two at once', async ({
  page,
  context,
  browser,
  installation,
}) => {
  const { leader, chair } = await prepareSchool(page, installation)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, leader)
  const procedures = await proceduresOf(context.request, installation.origin)
  const list = () =>
    procedures.read<{ total: number; entries: { entryId: string; files: number; entry: { details: object } }[] }>(
      'ledger.list',
      LIST,
    )
  let taps = 0
  const tap = async (on: Locator) => {
    taps++
    await on.click()
  }

  await test.step('seven taps, from home to recorded', async () => {
    await page.goto('/')
    const from = Date.now()
    await tap(page.getByRole('link', { name: '记一笔' }))
    await tap(page.getByRole('link', { name: '文体活动' }))
    await tap(page.getByLabel('标题', { exact: true }))
    await page.keyboard.type('秋季健步走')
    await tap(page.getByRole('button', { name: '本单位全体会员' }))
    await expect(page.getByLabel('参加人数')).toHaveValue('12')
    taps++
    await page.getByLabel('选择文件').setInputFiles(['一.png', '二.png', '三.png'].map(photo))
    await expect(page.getByRole('link', { name: /[一二三]\.png/ })).toHaveCount(3)
    await tap(page.getByRole('button', { name: '记入台账' }))
    await expect(page.getByRole('heading', { level: 1, name: '已记入台账' })).toBeVisible()
    expect(taps).toBeLessThanOrEqual(MOST_TAPS)
    expect(Date.now() - from).toBeLessThan(MOST_MS)
    expect(await list()).toMatchObject({ total: 1, entries: [{ files: 3, entry: { details: { headcount: 12 } } }] })
    await expectGoodPage(page)
  })

  await test.step('undone at once: it is in the bin, and what was typed stands in the form', async () => {
    await page.getByRole('button', { name: '撤销这次记录' }).click()
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue('秋季健步走')
    expect((await list()).total).toBe(0)
    await page.getByRole('button', { name: '记入台账' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '已记入台账' })).toBeVisible()
    expect((await list()).total).toBe(1)
  })

  await test.step('the ledger used last stands first; like last time is today, without files', async () => {
    await page.goto('/ledger/new')
    await expect(page.getByRole('region', { name: '最近用过' }).getByRole('link')).toHaveText(['文体活动'])
    await page.goto('/ledger?kind=activity')
    await page.getByRole('link', { name: '照上次再记一条' }).click()
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue('秋季健步走')
    await expect(page.getByLabel('参加人数')).toHaveValue('12')
    await expect(page.getByRole('link', { name: /[一二三]\.png/ })).toHaveCount(0)
  })

  await test.step('two correct one record: joined where they differ in fields, chosen where in one', async () => {
    const { entries } = await list()
    const address = `/ledger/${entries[0]?.entryId}`
    await page.goto(`${address}?correct=true`)
    await page.getByLabel('活动地点').fill('体育馆')
    await page.getByLabel('标题', { exact: true }).fill('秋季健步走（小组）')
    const other = await browser.newContext({ baseURL: installation.origin, locale: 'zh-CN' })
    const theirPage = await other.newPage()
    await signIn(theirPage, chair)
    await theirPage.goto(`${address}?correct=true`)
    await theirPage.getByLabel('标题', { exact: true }).fill('秋季健步走（学校）')
    await theirPage.getByLabel('活动成效').fill('全员参加')
    await theirPage.getByRole('button', { name: '保存更正' }).click()
    await expect(theirPage.getByRole('heading', { level: 1, name: '秋季健步走（学校）' })).toBeVisible()
    await other.close()
    await page.getByRole('button', { name: '保存更正' }).click()
    await expect(page.getByText('别人刚刚改了这条记录')).toBeVisible()
    await expectGoodPage(page)
    await page.getByText('用对方的', { exact: true }).last().click()
    await page.getByRole('button', { name: '合在一起，核对后保存' }).click()
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue('秋季健步走（学校）')
    await expect(page.getByLabel('活动地点')).toHaveValue('体育馆')
    await expect(page.getByLabel('活动成效')).toHaveValue('全员参加')
    await page.getByRole('button', { name: '保存更正' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '秋季健步走（学校）' })).toBeVisible()
    expect((await list()).entries[0]?.entry.details).toMatchObject({ place: '体育馆', result: '全员参加' })
  })

  await test.step('binned and undone; the bin says until when', async () => {
    await page.getByRole('button', { name: '移入回收站' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '移入回收站' }).click()
    await expect(page.getByText(/可以恢复，过后自动清除/)).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('button', { name: '撤销，放回台账' }).click()
    await expect(page.getByText('这条记录在回收站里，不计分')).toHaveCount(0)
    expect((await list()).total).toBe(1)
  })

  await test.step('a member is found by name, and the count follows', async () => {
    await page.goto('/ledger/new?kind=activity')
    await page.getByLabel('参加人数').fill('0')
    await page.locator('[data-path="entry.details.memberIds"]').fill(MEMBER.slice(0, 2))
    await page.getByRole('option', { name: new RegExp(MEMBER) }).click()
    await expect(page.getByLabel('参加人数')).toHaveValue('1')
  })
})
