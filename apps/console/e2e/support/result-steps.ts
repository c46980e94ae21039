import { expect, type Page, test } from '@playwright/test'
import { expectGoodPage } from './checks.ts'

interface Combining {
  readonly wide: string
  readonly late: string
  readonly lateReviewer: string
}

export async function combine(
  page: Page,
  assessmentId: string,
  { wide, late, lateReviewer }: Combining,
): Promise<void> {
  await test.step('every unit says what blocks it and who; the wide line is agreed on', async () => {
    await page.goto(`/assessments/${assessmentId}/combine`)
    const lateUnit = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: late }) })
    await expect(lateUnit).toContainText(lateReviewer)
    const wideUnit = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: wide }) })
    await expect(wideUnit.getByText('要合议的项')).toBeVisible()
    await expectGoodPage(page)
    await wideUnit.getByRole('button', { name: '商定这个分数' }).click()
    await expect(page.locator('[data-error-summary]')).toBeFocused()
    await wideUnit.getByLabel('商定的分数').fill('3')
    await wideUnit.getByLabel('理由').fill('现场核对，制度都在用，有一项没有修订')
    await wideUnit.getByRole('button', { name: '商定这个分数' }).click()
    await expect(wideUnit.getByText('商定 3 分')).toBeVisible()
  })
  await test.step('units that are ready are combined, the late one stays', async () => {
    await page.getByRole('button', { name: '合成已就绪的 2 个单位' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '合成已就绪的 2 个单位' }).click()
    await expect(page.getByText('已合成 2 个单位')).toBeVisible()
    await expectGoodPage(page)
    await page.goto(`/assessments/${assessmentId}/publish`)
    await expect(page.getByText('还不能公示')).toBeVisible()
    await expect(page.getByRole('button', { name: '公示考核结果' })).toHaveCount(0)
    await page.getByRole('link', { name: '去合分' }).click()
  })
}

export async function publish(page: Page): Promise<void> {
  await test.step('the check page says what is frozen; afterwards hash and days', async () => {
    await expect(page.getByRole('heading', { level: 1, name: '公示前核对' })).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('textbox', { name: /^受理部门/ }).fill('区教育工会办公室')
    await page.getByRole('textbox', { name: /^电话/ }).fill('0571-88881234')
    await page.getByRole('button', { name: '公示考核结果' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '公示考核结果' }).click()
    await expect(page.getByText('已公示', { exact: true })).toBeVisible()
    await expect(page.locator('code').first()).toHaveText(/^[0-9a-f]{64}$/)
    await expectGoodPage(page)
  })
}

interface Rating {
  readonly assessmentId: string
  readonly tied: readonly [string, string]
}

export async function rate(page: Page, { assessmentId, tied }: Rating): Promise<void> {
  await test.step('the line cuts the tie, names it and the declared policy', async () => {
    await page.goto(`/ratings/${assessmentId}`)
    const line = page.locator('[data-cuts-tie]')
    await expect(line).toContainText('线上并列的都不取')
    for (const name of tied) await expect(line).toContainText(name)
    await page.getByRole('button', { name: `依据：${tied[0]}` }).click()
    await expect(page.getByText(/名额线上并列，按规定均不评/)).toBeVisible()
    await expectGoodPage(page)
  })
  await test.step('decided once, with the days of the titles', async () => {
    await page.getByRole('button', { name: '按名额线评定并授予称号' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '按名额线评定并授予称号' }).click()
    await expect(page.getByText('评家已确定')).toBeVisible()
    await expect(page.getByRole('button', { name: '按名额线评定并授予称号' })).toHaveCount(0)
    await expectGoodPage(page)
    await page.goto('/results')
    await expect(page.getByText('已评家')).toBeVisible()
    await expectGoodPage(page)
  })
}
