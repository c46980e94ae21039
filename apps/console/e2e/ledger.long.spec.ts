import type { Locator, Page } from '@playwright/test'
import { setUp, signIn } from './support/account.ts'
import { expectGoodPage } from './support/checks.ts'
import type { Installation } from './support/installation.ts'
import { addPerson, PASSWORD, type Person } from './support/main-job.ts'
import { proceduresOf } from './support/procedures.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const PHONE = { width: 390, height: 844 }
const GROUP = '第一中学语文组'
const LIST = { kind: 'dispatch', from: null, to: null, text: '', trashed: false, page: 1, pageSize: 20 }
const NOT_ADOPTED = { genre: 'brief', level: 'school', adopted: false, adoptedOn: null, link: null, author: null }

/** One grey pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

interface Prepared {
  readonly leader: Person
  readonly chair: Person
  readonly groupId: string
}

/** A school with a group, whose leader records on a phone; the chair looks on. */
async function prepare(page: Page, { origin, setupCode }: Installation): Promise<Prepared> {
  await setUp(page, {
    ...{ code: setupCode ?? '', districtName: '苇塘区教育工会', districtShortName: '苇塘区' },
    ...{ personName: '宋知行', username: 'song', password: PASSWORD },
  })
  const administrator = await proceduresOf(page.request, origin)
  const unit = { shortName: null, code: null, ownership: null, zone: null, from: administrator.today }
  const school = await administrator.change<{ unitId: string }>('org.createUnit', {
    ...{ ...unit, parentId: administrator.rootUnitId, kind: 'branch', name: '第一中学工会', stage: 'junior' },
    members: 60,
  })
  const group = await administrator.change<{ unitId: string }>('org.createUnit', {
    ...{ ...unit, parentId: school.unitId, kind: 'group', name: GROUP, stage: null, members: 20 },
  })
  const person = (name: string, unitId: string, role: 'chair' | 'groupLeader') =>
    addPerson(administrator, { name, username: role, unitId, role }, origin)
  const leader = await person('何清越', group.unitId, 'groupLeader')
  const chair = await person('林望舒', school.unitId, 'chair')
  await page.context().clearCookies()
  return { leader, chair, groupId: group.unitId }
}

test('a group leader records a dispatch on a phone, corrects it, bins it, takes it out again', async ({
  page,
  context,
  installation,
}) => {
  const { leader, chair, groupId } = await prepare(page, installation)
  await page.setViewportSize(PHONE)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, leader)
  const procedures = await proceduresOf(context.request, installation.origin)
  const list = () =>
    procedures.read<{ total: number; entries: { entryId: string; files: number }[] }>('ledger.list', LIST)

  let taps = 0
  const tap = async (on: Locator) => {
    taps++
    await on.click()
  }

  await test.step('from home to the form; nothing is recorded yet', async () => {
    await expect(page.locator('[data-state=noData]')).toBeVisible()
    await page.goto('/ledger?kind=dispatch')
    await expect(page.getByRole('heading', { level: 1, name: '信息报送台账' })).toBeVisible()
    await expect(page.locator('[data-state=noData]')).toBeVisible()
    await expectGoodPage(page)
    await page.goto('/')
    await tap(page.getByRole('link', { name: '记一笔' }))
    await tap(page.getByRole('link', { name: '信息报送' }))
    await expect(page.getByRole('heading', { level: 1, name: '记一条信息报送' })).toBeVisible()
  })

  await test.step('sent empty, every fault stands once on top and once at its field', async () => {
    await page.getByRole('button', { name: '记入台账' }).click()
    await expect(page.locator('[data-error-summary]')).toBeFocused()
    await expect(page).toHaveTitle(/^错误：/)
    await expect(page.locator('[data-error-summary]').getByRole('link')).toHaveCount(2)
    await expect(page.locator('.mantine-InputWrapper-error')).toHaveCount(2)
    await expectGoodPage(page)
  })

  await test.step('written and photographed, sent without a network: nothing is lost, nothing is stored twice', async () => {
    await tap(page.getByLabel('标题', { exact: true }))
    await page.keyboard.type('秋季教职工健步走')
    await tap(page.getByLabel('报送渠道'))
    await page.keyboard.type('区教育工会公众号')
    taps++
    await page.getByLabel('拍照').setInputFiles({ name: '健步走.png', mimeType: 'image/png', buffer: PICTURE })
    await expect(page.getByRole('link', { name: /健步走\.png/ })).toBeVisible()
    await context.setOffline(true)
    await tap(page.getByRole('button', { name: '记入台账' }))
    await expect(page.getByText(/网络不通，连上后自动送出/).first()).toBeVisible()
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue('秋季教职工健步走')
    await expect(page.getByRole('heading', { level: 1, name: '已记入台账' })).toHaveCount(0)
    await context.setOffline(false)
    await expect(page.getByRole('heading', { level: 1, name: '已记入台账' })).toBeVisible()
    expect(taps).toBe(6)
    expect(await list()).toMatchObject({ total: 1, entries: [{ files: 1 }] })
    await expectGoodPage(page)
  })

  await test.step('the answer gets lost on its way: asked again, it is still one record', async () => {
    await page.getByRole('button', { name: '再记一条' }).click()
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue('')
    await page.getByLabel('标题', { exact: true }).fill('读书分享会')
    await page.getByLabel('报送渠道').fill('本校公众号')
    let lost = 0
    await page.route('**/trpc/ledger.record*', async (route) => {
      if (lost > 0) return route.continue()
      lost++
      await route.fetch()
      await route.abort('connectionreset')
    })
    await page.getByRole('button', { name: '记入台账' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '已记入台账' })).toBeVisible()
    await page.unroute('**/trpc/ledger.record*')
    expect(lost).toBe(1)
    expect((await list()).total).toBe(2)
  })

  await test.step('corrected: adopted after all, with its day and a link', async () => {
    await page.goto('/ledger?kind=dispatch')
    await page.getByRole('link', { name: '秋季教职工健步走' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '秋季教职工健步走' })).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('link', { name: '更正' }).click()
    await page.getByLabel('已被采用').check()
    await page.getByRole('button', { name: '保存更正' }).click()
    await expect(page.locator('.mantine-InputWrapper-error')).toHaveText(['已被采用的，请填写采用日期'])
    await page.getByLabel('采用日期').fill(procedures.today)
    await page.getByLabel('网页链接').fill('https://news.weitang-edu.example/7')
    await page.getByRole('button', { name: '保存更正' }).click()
    await expect(page.getByRole('link', { name: '打开原文' })).toBeVisible()
    await expect(page.getByRole('button', { name: '健步走.png' })).toBeVisible()
  })

  await test.step('binned and taken out again', async () => {
    await page.getByRole('button', { name: '移入回收站' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '移入回收站' }).click()
    await expect(page.getByText('这条记录在回收站里，不计分')).toBeVisible()
    await expectGoodPage(page)
    expect((await list()).total).toBe(1)
    await page.goto('/ledger?kind=dispatch&bin=true')
    await page.getByRole('link', { name: '秋季教职工健步走' }).click()
    await page.getByRole('button', { name: '恢复' }).click()
    await expect(page.getByText('这条记录在回收站里，不计分')).toHaveCount(0)
    expect((await list()).total).toBe(2)
  })

  await test.step('the filters stand in the address; a reload and Back keep them', async () => {
    for (let at = 0; at < 60; at++) {
      const entry = { kind: 'dispatch', unitId: groupId, day: procedures.today, title: `小组活动之${at + 1}` }
      const details = { ...NOT_ADOPTED, channel: '本校公众号' }
      await procedures.change('ledger.record', { entry: { ...entry, details }, fileIds: [] })
    }
    await page.goto('/ledger?kind=dispatch')
    await expect(page.getByRole('link', { name: /小组活动之/ })).toHaveCount(50)
    await expectGoodPage(page)
    await page.getByRole('button', { name: '下一页' }).click()
    await expect(page.getByRole('link', { name: '读书分享会' })).toBeVisible()
    await expect(page).toHaveURL(/page=2/)
    await page.getByLabel('按标题查找').fill('健步走')
    await expect(page.getByRole('link', { name: /小组活动之/ })).toHaveCount(0)
    await expect(page).toHaveURL(/q=/)
    await page.reload()
    await expect(page.getByLabel('按标题查找')).toHaveValue('健步走')
    await page.getByRole('link', { name: '秋季教职工健步走' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '秋季教职工健步走' })).toBeVisible()
    await page.goBack()
    await expect(page.getByLabel('按标题查找')).toHaveValue('健步走')
    await expect(page.getByRole('link', { name: '秋季教职工健步走' })).toBeVisible()
    await page.getByLabel('按标题查找').fill('没有这样的标题')
    await expect(page.locator('[data-state=nothingFound]')).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('button', { name: /^去掉“含“没有这样的标题””/ }).click()
    await expect(page.getByLabel('按标题查找')).toHaveValue('')
    await expect(page.getByRole('link', { name: /小组活动之/ })).toHaveCount(50)
  })

  await test.step('the chair sees what the group has recorded', async () => {
    await context.clearCookies()
    await signIn(page, chair)
    await page.goto('/ledger?kind=dispatch&q=健步走')
    await expect(page.getByRole('link', { name: '秋季教职工健步走' })).toBeVisible()
  })
})
