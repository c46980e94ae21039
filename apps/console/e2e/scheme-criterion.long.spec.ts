import type { Page } from '@playwright/test'
import { signIn, signOut } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { requestsOf } from './support/prepared-district.ts'
import { proceduresOf } from './support/procedures.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

interface Item {
  readonly id: string
  readonly name: string
}

async function pick(page: Page, label: string, typed: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(typed)
  await page.getByRole('option', { name: option, exact: true }).click()
}

function sentence(page: Page) {
  return page.locator('[data-sentence]')
}

test('a judged line becomes one counted from visits by choosing; published, it gives points for what is recorded', async ({
  page,
  district,
  installation,
}) => {
  test.slow()
  const { officer, chairs, schools, year } = district
  const [chair] = chairs
  const [school] = schools
  if (!chair || !school) throw new Error('the district is too small')
  const { origin } = installation
  const asOfficer = await proceduresOf(await requestsOf(officer, origin), origin)
  const { schemeId } = await asOfficer.change<{ schemeId: string }>('scheme.createFromPreset', {
    ...{ preset: 'schoolUnionAnnual', parameters: {}, name: '走访计分细则', yearLabel: `${year}` },
  })
  await signIn(page, officer)

  await test.step('a draft of a preset asks before it is written line by line', async () => {
    await page.goto(`/schemes/${schemeId}/item?item=warmth`)
    await expect(page.getByText('这份草稿按样表的数字生成，不能单独改一项')).toBeVisible()
    await page.getByRole('link', { name: '返回草稿' }).click()
    await page.getByRole('button', { name: '改为逐项编辑' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '改为逐项编辑' }).click()
    await expect(page.getByText('草稿（逐项编辑）')).toBeVisible()
    await expect(page.locator('#item-warmth')).toContainText('由评委酌情给分')
    await expectGoodPage(page)
    await takeLook(page, 'criterion-draft')
  })

  await test.step('what is missing is told at its field, the sentence follows every choice', async () => {
    await page.getByRole('link', { name: '修改：送温暖' }).click()
    await expect(sentence(page)).toContainText('由评委酌情给分')
    await pick(page, '计分办法', 'mcdf', '每次得分')
    await expect(sentence(page)).toContainText('每次得 1 分')
    await page.getByLabel('项目名称').fill('应访必访')
    await page.getByLabel('每次得（分）').fill('')
    await page.getByLabel('从台账记录自动统计').check()
    await page.getByRole('button', { name: '保存这一项' }).click()
    const summary = page.locator('[data-error-summary]')
    await expect(summary.getByRole('link')).toHaveCount(2)
    await expectGoodPage(page)
    await takeLook(page, 'criterion-faults')
    await page.getByLabel('每次得（分）').fill('2')
    await pick(page, '统计什么', 'zfww', '走访慰问')
    await expect(summary).toHaveCount(0)
    await expect(sentence(page)).toContainText('自动统计：考核期内走访慰问的合计')
    await expect(page.getByLabel('只算这些级别')).toHaveCount(0)
    for (const kind of ['生病住院', '退休']) await pick(page, '只算这些类型', kind, kind)
    await page.keyboard.press('Escape')
    await page.getByLabel('怎样统计').selectOption({ label: '有几条记录' })
    await expect(sentence(page)).toContainText('自动统计：考核期内走访慰问（类型：生病住院、退休）的记录条数。')
    await expect(sentence(page)).toContainText('没有数据的得 0 分。')
    await page.getByRole('button', { name: '按今天算一算' }).click()
    await expect(page.locator('[data-tried]')).toContainText('3 个单位，0 个得满分，3 个不得分。')
    await expectGoodPage(page)
    await takeLook(page, 'criterion-visits')
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.keyboard.press('Escape')
    await expect(sentence(page)).toContainText('Counted from the ledger: number of records of visits paid')
    await takeLook(page, 'criterion-english')
    await page.getByRole('button', { name: new RegExp(officer.name) }).click()
    await page.getByRole('button', { name: '中文' }).click()
    await page.keyboard.press('Escape')
  })

  await test.step('a ratio asks for what stands under its line, and offers only what can stand there', async () => {
    await pick(page, '计分办法', '达到比例', '达到比例得满分')
    await expect(page.getByRole('combobox', { name: '分子：统计什么' })).toHaveValue('走访慰问')
    await page.getByLabel('怎样计数').selectOption({ label: '不同的人或对象' })
    await page.getByLabel('除以什么').selectOption({ label: '会员名册人数' })
    await page.getByLabel('看哪段时间').selectOption({ label: '截至考核期末的若干个月' })
    await expect(sentence(page)).toContainText(
      '截至考核期末的 36 个月内走访慰问（类型：生病住院、退休）涉及的不同对象数占期末会员名册人数的比例',
    )
    await takeLook(page, 'criterion-ratio')
    await page.getByLabel('看哪段时间').selectOption({ label: '考核期内' })
    await pick(page, '计分办法', 'mcdf', '每次得分')
    await page.getByLabel('每次得（分）').fill('2')
    await page.getByLabel('怎样统计').selectOption({ label: '有几条记录' })
  })

  await test.step('what is not saved is there again, and another officer who changes the same line is not overwritten', async () => {
    await page.getByRole('link', { name: '返回草稿' }).click()
    await expect(page.locator('#item-warmth')).toContainText('由评委酌情给分')
    const found = await asOfficer.read<{ version: number; scheme: { items: readonly Item[] } }>('scheme.get', {
      schemeId,
    })
    const warmth = found.scheme.items.find(({ id }) => id === 'warmth')
    const criterion = { ...warmth, name: '应访必访到位', standard: '应访必访，随时登记。' }
    await page.getByRole('link', { name: '修改：送温暖' }).click()
    await expect(page.getByText('上次没有保存的改动已经恢复')).toBeVisible()
    await expect(page.getByLabel('项目名称')).toHaveValue('应访必访')
    await asOfficer.change('scheme.edit', {
      ...{ schemeId, commands: [{ do: 'setCriterion', criterion }], expectedVersion: found.version },
    })
    await page.getByRole('button', { name: '保存这一项' }).click()
    const conflict = page.getByRole('alert').filter({ hasText: '别人刚刚也改了这一项' })
    await expect(conflict).toContainText('应访必访到位')
    await expectGoodPage(page)
    await takeLook(page, 'criterion-merge')
    await conflict.getByText('别人保存的', { exact: true }).last().click()
    await conflict.getByRole('button', { name: '合在一起，接着写' }).click()
    await expect(page.getByLabel('项目名称')).toHaveValue('应访必访到位')
    await expect(page.getByLabel('评分标准')).toHaveValue('应访必访，随时登记。')
    await expect(sentence(page)).toContainText('每次得 2 分')
    await page.getByRole('button', { name: '保存这一项' }).click()
    await expect(page.locator('#item-warmth')).toContainText('走访慰问（类型：生病住院、退休）的记录条数')
  })

  await test.step('another line was changed meanwhile: that is no reason to ask', async () => {
    await page.getByRole('link', { name: '修改：应访必访到位' }).click()
    await page.getByLabel('评分标准').fill('生病住院、退休必访。')
    const { version } = await asOfficer.read<{ version: number }>('scheme.get', { schemeId })
    await asOfficer.change('scheme.edit', {
      ...{ schemeId, expectedVersion: version },
      commands: [{ do: 'removeCriterion', id: 'premises' }],
    })
    await page.getByRole('button', { name: '保存这一项' }).click()
    await expect(page.locator('#item-warmth')).toContainText('生病住院、退休必访。')
    await expect(page.locator('#item-premises')).toHaveCount(0)
  })

  await test.step('a line is added, moved and removed; a category is named anew', async () => {
    const category = page.locator('#category-organisation')
    await category.getByRole('link', { name: '在这里增加一项' }).click()
    await page.getByLabel('项目名称').fill('阵地建设')
    await page.getByLabel('分值', { exact: true }).fill('4')
    await page.getByRole('button', { name: '把这一项加入草稿' }).click()
    await page.getByRole('button', { name: '上移：阵地建设' }).click()
    await expect(category.locator('h3').nth(-2)).toHaveText('阵地建设')
    await category.getByRole('button', { name: '改类别名称和分值' }).click()
    await category.getByLabel('类别名称').fill('组织建设')
    await category.getByRole('button', { name: '保存类别' }).click()
    await expect(page.getByRole('heading', { name: '组织建设' })).toBeVisible()
  })

  await test.step('frozen, it reads the same, and cannot be written any more', async () => {
    const words = '自动统计：考核期内走访慰问（类型：生病住院、退休）的记录条数'
    await expect(page.locator('#item-warmth')).toContainText(words)
    await page.getByRole('button', { name: '去发布' }).click()
    await page.getByRole('button', { name: '冻结并发布第 1 版' }).click()
    await page.getByRole('link', { name: '查看细则' }).click()
    await expect(page.locator('#item-warmth')).toContainText(words)
    await expect(page.locator('#item-warmth')).toContainText('每次得 2 分')
    await expect(page.getByRole('link', { name: '修改：应访必访到位' })).toHaveCount(0)
    await page.goto(`/schemes/${schemeId}/item?item=warmth`)
    await expect(page.getByText('这份细则已经发布，不能再改')).toBeVisible()
    await signOut(page)
  })

  await test.step('a visit that the chair records gives points at once', async () => {
    const { assessmentId } = await asOfficer.change<{ assessmentId: string }>('assessment.open', {
      ...{ name: `${year} 走访考核`, schemeId, schemeVersion: 1, publicityDays: 7, exemptions: [] },
      ...{ periodStart: `${year}-01-01`, periodEnd: `${year}-12-31`, selfDue: `${year + 1}-01-10` },
      ...{ reviewDue: `${year + 1}-01-20`, unitIds: schools.map(({ unitId }) => unitId) },
    })
    const asChair = await proceduresOf(await requestsOf(chair, origin), origin)
    const { today } = asChair
    const details = {
      ...{ visitKind: '退休', personName: '周晓梅', memberId: null, visitedOn: today },
      ...{ visitors: '林望舒', amountFen: null, goods: null, note: null },
    }
    await asChair.change('ledger.record', {
      entry: { kind: 'visit', unitId: school.unitId, day: today, title: '走访退休教师', details },
      fileIds: [],
    })
    await signIn(page, chair)
    await page.goto(`/self/${assessmentId}/${school.unitId}`)
    await page.getByRole('link', { name: '按今天算', exact: true }).click()
    const row = page.getByRole('row', { name: /应访必访到位/ })
    await expect(row.getByRole('cell')).toHaveText(['1', '2', '10'])
    await takeLook(page, 'criterion-standing')
    await row.locator('[data-figure]').last().click()
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /的记录$/ })
      .click()
    await expect(page.getByText('每次得 2 分').first()).toBeAttached()
  })
})
