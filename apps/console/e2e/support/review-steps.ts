import { expect, type Page, test } from '@playwright/test'
import { expectGoodPage } from './checks.ts'
import type { PreparedDistrict } from './prepared-district.ts'
import type { SubmittedSheets } from './submitted-sheets.ts'

interface Reviewing {
  readonly school: string
  readonly own: string
}

export async function reviewByKeyboard(page: Page, { school, own }: Reviewing): Promise<void> {
  await test.step('the list shows how far I am, and never my own school', async () => {
    await page.goto('/reviews')
    await expect(page.getByText('0 / 2', { exact: true })).toBeVisible()
    await expect(page.getByRole('main').getByText(own, { exact: true })).toHaveCount(0)
    await expectGoodPage(page)
    await page.getByRole('link', { name: `开始评分 ${school}` }).click()
    await expect(page.getByRole('heading', { level: 1, name: school })).toBeVisible()
  })

  await test.step('over the limit is told, stays in the box, and is not stored', async () => {
    const box = page.getByLabel('评分', { exact: true })
    await expect(box).toBeFocused()
    await page.keyboard.type('99')
    await expect(page.getByText(/分数超出范围/)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(box).toHaveValue('99')
    await expectGoodPage(page)
    await page.reload()
    await expect(page.getByText(/^已打 0 \//)).toBeVisible()
  })

  await test.step('a mark whose answer got lost is changed and taken', async () => {
    const saves = '**/trpc/review.saveMarks*'
    const [name, full] = [await page.locator('#item-name').innerText(), await fullMark(page)]
    await page.route(saves, async (route) => {
      if (route.request().postData()?.includes(`"points":"${full}"`)) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await page.keyboard.type('0')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-save=offline]')).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await expect(page.locator('#item-name')).toHaveText(name)
    await page.getByLabel('评分', { exact: true }).fill(full)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-save=saved]')).toBeVisible()
    await page.unroute(saves)
    await page.reload()
    await expect(page.getByText(/^已打 1 \//)).toBeVisible()
  })

  await test.step('all other lines by keyboard: digits and one Enter each', async () => {
    const box = page.getByLabel('评分', { exact: true })
    await expect(box).toBeFocused()
    const list = await page.getByRole('navigation', { name: '项目', exact: true }).boundingBox()
    const evidence = await page.getByRole('heading', { level: 3, name: '佐证材料' }).boundingBox()
    const rule = await page.getByRole('heading', { level: 3, name: '评分规则' }).boundingBox()
    expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(evidence?.x ?? 0)
    expect((evidence?.x ?? 0) + (evidence?.width ?? 0)).toBeLessThanOrEqual(rule?.x ?? 0)
    const asked = Number(/\/ (\d+)/.exec(await page.getByText(/^已打 \d+ \/ \d+ 项$/).innerText())?.[1])
    expect(asked).toBeGreaterThan(5)
    for (let line = 1; line < asked; line++) {
      const before = await page.locator('#item-name').innerText()
      await page.keyboard.type(await fullMark(page))
      await page.keyboard.press('Enter')
      if (line < asked - 1) await expect(page.locator('#item-name')).not.toHaveText(before)
      else await expect(page.getByRole('link', { name: '核对并提交' })).toBeFocused()
    }
    await expect(page.getByText(`已打 ${asked} / ${asked} 项`)).toBeVisible()
    await expect(page.locator('[data-save=saved]')).toBeVisible()
    await expectGoodPage(page)
  })
}

async function fullMark(page: Page): Promise<string> {
  const facts = page.getByRole('complementary', { name: '打分' }).locator('dd')
  return (await facts.first().innerText()).trim()
}

interface Drafts {
  readonly page: Page
  readonly sheets: SubmittedSheets
  readonly district: PreparedDistrict
}

export async function draftsAreMine({ page, sheets, district }: Drafts): Promise<void> {
  await test.step('a second reviewer and the district see nothing of a draft', async () => {
    const [school] = district.schools
    const third = sheets.chairs[2]
    if (!school || !third) throw new Error('three chairs are needed')
    const of = { assessmentId: sheets.assessmentId, unitId: school.unitId }
    const other = await third.procedures.read<{ items: readonly { mark: unknown }[] }>('review.get', of)
    expect(other.items.filter((item) => item.mark !== null)).toEqual([])
    const combination = await sheets.officer.procedures.read<{ units: readonly { review: string | null }[] }>(
      'combination.get',
      { assessmentId: sheets.assessmentId },
    )
    // Lines that come from records and from the district count for everybody; nothing of the draft does.
    const withRecordsOnly = combination.units[1]?.review
    expect(combination.units.map((unit) => unit.review)).toEqual(combination.units.map(() => withRecordsOnly))
    await page.reload()
    await expect(page.getByText(/^已打 0 \//)).toHaveCount(0)
  })
}

export async function handInMarks(page: Page, school: string): Promise<void> {
  await test.step('the check page lists blanks first, then hands in; afterwards it is locked', async () => {
    await page.getByRole('link', { name: '核对并提交' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '提交前核对' })).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('button', { name: '提交评分给区教育工会' }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('提交前核对')
    await page.goto('/reviews?tab=submitted')
    await expect(page.getByText('1 / 2', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: `查看 ${school}` }).click()
    await expect(page.getByText('已提交，评分锁定')).toBeVisible()
    await expect(page.getByLabel('评分', { exact: true })).toHaveCount(0)
    await expectGoodPage(page)
  })
}
