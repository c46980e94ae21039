import type { Page } from '@playwright/test'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { officerComes } from './support/officer-comes.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

function figure(page: Page, label: string) {
  return page.getByLabel(label, { exact: true })
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

/** The value is on the server, not only on the screen. */
async function expectSaved(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  await expect(page.locator('[data-save=saved]')).toBeVisible()
}

test('a scheme from a preset: checked while typing, published, frozen, revised as version 2', async ({
  page,
  installation,
}) => {
  await test.step('an officer is there', () => officerComes(page, installation, '/schemes/new'))

  await test.step('an empty list says how to begin', async () => {
    await page.goto('/schemes')
    await expect(page.locator('[data-state=noData]')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'schemes-empty')
    await page.getByRole('link', { name: '新建考核细则' }).first().click()
    await page.getByRole('link', { name: '从样表开始' }).click()
  })

  await test.step('presets stand under what they are for and are found by pinyin', async () => {
    const presets = page.locator('main section li')
    await expect(presets).toHaveCount(16)
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      ...['年度考核', '职工之家、小家', '民主管理与公开', '专项工作与评优'],
    ])
    await expectGoodPage(page)
    await takeLook(page, 'schemes-presets')
    const search = page.getByLabel('查找样表')
    await search.fill('没有这样的样表')
    await expect(page.locator('[data-state=nothingFound]')).toBeVisible()
    await search.fill('xingji')
    await expect(presets).toHaveCount(1)
    await page.getByRole('link', { name: '教代会星级评估' }).click()
    await expect(page.getByText('检查通过，没有发现问题').first()).toBeVisible()
    await expect(page.locator('#item-teachers')).toContainText('教师代表比例')
    await expectGoodPage(page)
    await takeLook(page, 'schemes-preset-star')
    await page.getByRole('link', { name: '换一份样表' }).click()
    await page.getByRole('link', { name: '学校工会年度考核' }).click()
  })

  await test.step('a form with faults says which, and the preview follows every figure', async () => {
    await expect(page.getByText('检查通过，没有发现问题').first()).toBeVisible()
    await figure(page, '委员会会议每年至少').fill('99')
    await expect(page.getByText('有 1 个数字填写不全或超出范围')).toBeVisible()
    await page.getByRole('button', { name: '建立草稿' }).click()
    const summary = page.locator('[data-error-summary]')
    await expect(summary).toBeFocused()
    await expect(summary.getByRole('link')).toHaveCount(2)
    await expect(page.locator('.mantine-InputWrapper-error')).toHaveCount(2)
    await summary.getByRole('link', { name: /1 至 24/ }).click()
    await expect(figure(page, '委员会会议每年至少')).toBeFocused()
    await expectGoodPage(page)
    await takeLook(page, 'schemes-new-faults')
    await figure(page, '委员会会议每年至少').fill('2')
    await figure(page, '送温暖：分值').fill('12')
    await expect(page.locator('#category-duties [data-finding=error]')).toContainText('合计 42 分')
    await expect(figure(page, '工作计划：最多扣几分')).toHaveCount(0)
    await choose(page, '工作计划按什么计分', '迟交天数：按天扣分')
    await figure(page, '工作计划：最多扣几分').fill('1')
    await figure(page, '送温暖：分值').fill('8')
    await expect(page.locator('[data-finding]')).toHaveCount(0)
    const line = page.locator('#item-reports-plan')
    await expect(line).toContainText('按时得满分 2 分，每迟 1 天扣 0.5 分，最多扣 1 分')
    await expect(line).toContainText('举例：迟 3 天，每天扣 0.5 分，共扣 1 分，本项得 1 分（满分 2 分）')
    await takeLook(page, 'schemes-reports')
    await choose(page, '工作计划按什么计分', '不计分')
    await figure(page, '送温暖：分值').fill('10')
    await expect(page.locator('[data-finding]')).toHaveCount(0)
    await page.getByLabel('细则名称').fill('2026 年度考核细则')
    await page.getByRole('button', { name: '建立草稿' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '2026 年度考核细则' })).toBeVisible()
  })

  await test.step('a figure that breaks the sum is found while typing, saved all the same, and blocks publishing', async () => {
    await figure(page, '送温暖：分值').fill('12')
    await expect(page.locator('#category-duties [data-finding=error]')).toContainText('标明 40 分')
    await expect(page.getByText('与标明的 40 分不符')).toBeVisible()
    await expect(page.getByText('2 处错误，改好后才能发布').first()).toBeVisible()
    await expectSaved(page)
    await expectGoodPage(page)
    await takeLook(page, 'schemes-draft-error')
    await page.getByRole('button', { name: '去发布' }).click()
    await expect(page.getByText(/还有错误，暂时不能发布/)).toBeVisible()
    await expect(page.getByRole('button', { name: /冻结并发布/ })).toHaveCount(0)
    await expectGoodPage(page)
    await takeLook(page, 'schemes-publish-blocked')
    await page.getByRole('link', { name: '返回草稿' }).click()
    await expect(figure(page, '送温暖：分值')).toHaveValue('12')
  })

  await test.step('what is not saved yet is not lost on leaving', async () => {
    await figure(page, '送温暖：分值').fill('10')
    await page.getByRole('link', { name: '考核细则' }).first().click()
    await expect(page.getByRole('link', { name: '2026 年度考核细则' })).toBeVisible()
    await takeLook(page, 'schemes-list')
    await page.getByRole('link', { name: '2026 年度考核细则' }).click()
    await expect(figure(page, '送温暖：分值')).toHaveValue('10')
    await page.reload()
    await expect(figure(page, '送温暖：分值')).toHaveValue('10')
  })

  await test.step('a second tab is told that it is late; what it holds stays and one side is chosen', async () => {
    const second = await page.context().newPage()
    await second.goto(page.url())
    await figure(second, '信息达到').fill('7')
    await figure(page, '委员会会议每年至少').fill('3')
    await expectSaved(page)
    await figure(second, '委员会会议每年至少').fill('5')
    await second.keyboard.press('Tab')
    const conflict = second.getByRole('alert').filter({ hasText: '别人刚刚也改了这份草稿' })
    await expect(conflict).toBeVisible()
    await expect(conflict.getByRole('row', { name: /委员会会议/ })).toContainText(/3.*5/)
    await expect(figure(second, '信息达到')).toHaveValue(/^7/)
    await expectGoodPage(second)
    await takeLook(second, 'schemes-conflict')
    await conflict.getByRole('button', { name: '保存我填写的' }).click()
    await expect(conflict).toHaveCount(0)
    await expect(second.locator('[data-save=saved]')).toBeVisible()
    await second.close()
    await page.reload()
    await expect(figure(page, '委员会会议每年至少')).toHaveValue(/^5/)
  })

  await test.step('checked and published, it is frozen', async () => {
    await figure(page, '委员会会议每年至少').fill('4')
    await page.getByRole('button', { name: '去发布' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '发布前核对' })).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'schemes-publish-ready')
    await page.getByRole('button', { name: '冻结并发布第 1 版' }).click()
    await expect(page.getByText('已发布第 1 版，内容已冻结')).toBeVisible()
    await takeLook(page, 'schemes-published')
    await page.getByRole('link', { name: '查看细则' }).click()
    await expect(page.getByText('本细则已发布为第 1 版，内容已冻结')).toBeVisible()
    await expect(figure(page, '委员会会议每年至少')).toHaveCount(0)
    await expect(page.getByText('达到 4 次得满分 4 分，不足按比例得分')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'schemes-frozen')
  })

  await test.step('a revision becomes version 2, and version 1 can still be read', async () => {
    await page.getByRole('button', { name: '修订（另出新版）' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '修订（另出新版）' }).click()
    await figure(page, '委员会会议每年至少').fill('6')
    await page.getByRole('button', { name: '去发布' }).click()
    await page.getByRole('button', { name: '冻结并发布第 2 版' }).click()
    await expect(page.getByText('已发布第 2 版，内容已冻结')).toBeVisible()
    await page.getByRole('link', { name: '查看细则' }).click()
    await page.getByRole('link', { name: '第 1 版' }).click()
    await expect(page.getByText(/第 1 版，.*发布后冻结/)).toBeVisible()
    await expect(page.getByText('达到 4 次得满分 4 分，不足按比例得分')).toBeVisible()
  })
})
