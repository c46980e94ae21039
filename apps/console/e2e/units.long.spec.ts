import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { setUp, signIn } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { expect, testOfItsOwn } from './support/test.ts'
import { workbookOf } from './support/workbook.ts'

const test = testOfItsOwn()

const FIRST = {
  districtName: '海棠区教育工会',
  districtShortName: '海棠区',
  personName: '宋知行',
  username: 'song',
  password: '蒹葭苍苍白露为霜一号',
} as const
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PHONE = { width: 390, height: 844 }

const HEAD = ['单位名称', '上级单位', '单位类别', '统计编码', '会员人数', '学段', '办公电话']
const TOWN = ['白石镇教育工会', '海棠区教育工会', '总支工会', 'HT000', '', '', '']
const SCHOOLS = Array.from({ length: 24 }, (_, index) => {
  const stage = ['幼儿园', '小学', '初中'][index % 3] ?? '小学'
  const parent = index < 4 ? '白石镇教育工会' : ''
  return [`海棠第${index + 1}${stage}工会`, parent, '', `HT${101 + index}`, String(40 + index), stage, '1234567']
})
const GROUPS = SCHOOLS.flatMap(([school = '']) =>
  ['语文', '数学', '英语', '综合', '后勤'].map((subject) => [`${subject}工会小组`, school, '', '', '9', '', '']),
)
const GOOD = [TOWN, ...SCHOOLS, ...GROUPS]
const WRONG = [
  ['重阳中学工会', '没有的镇教育工会', '', 'HT201', '30', '初中', ''],
  ['长亭中学工会', '', '', 'HT202', '三十', '初中', ''],
  ['浅滩小学工会', '', '', 'HT101', '30', '小学', ''],
]
const FIXED = [
  ['重阳中学工会', '白石镇教育工会', '', 'HT201', '30', '初中', ''],
  ['长亭中学工会', '', '', 'HT202', '30', '初中', ''],
  ['浅滩小学工会', '', '', 'HT203', '30', '小学', ''],
]

function sheet(...rows: (readonly string[])[]) {
  return { name: '海棠区单位名册.xlsx', mimeType: XLSX, buffer: workbookOf([['海棠区单位名册'], HEAD, ...rows]) }
}

async function choose(page: Page, file: ReturnType<typeof sheet>) {
  await page.locator('input[type=file]').setInputFiles(file)
}

const counts = (page: Page) =>
  page.getByRole('list').filter({ hasText: '没有变化' }).getByRole('link').allTextContents()

// Each journey goes on from what the one before has left.
test.describe.configure({ mode: 'serial' })

test('a tree is imported: preview, wrong rows in the own file, consent, again', async ({ page, installation }) => {
  await setUp(page, { ...FIRST, code: installation.setupCode ?? '' })

  await test.step('the tree page of a fresh installation leads to the import', async () => {
    await page.goto('/units')
    await expect(page.getByText('先把单位建起来')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'units-first')
    await page.getByRole('link', { name: '第一步：导入单位' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '导入单位' })).toBeVisible()
    await expectGoodPage(page)
  })

  await test.step('the template is a plain address', async () => {
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载导入模板' }).click(),
    ])
    expect(template.suggestedFilename()).toBe('单位名册导入模板.xlsx')
    expect(template.url()).toMatch(/^http.*\/downloads\/org\.template\?/)
  })

  await test.step('a sheet without a header is refused with what to do', async () => {
    await choose(page, { ...sheet(), buffer: workbookOf([['随便写的'], ['没有表头']]) })
    await expect(page.getByText('在表格里找不到表头').first()).toBeVisible()
    await expectGoodPage(page)
  })

  await test.step('the preview counts, names each fault, and has written nothing', async () => {
    await choose(page, sheet(...GOOD, ...WRONG))
    await expect(page.getByText('表头在第 2 行')).toBeVisible({ timeout: 60_000 })
    expect(await counts(page)).toEqual(['错误 3', '新增 145', '变化 0', '没有变化 0'])
    await expect(page.getByText('上级单位：上级单位不在名册中', { exact: false })).toBeVisible()
    await expect(page.getByText('会员人数：这一列应填数字，却填了文字')).toBeVisible()
    await expect(page.getByText('统计编码：与本表前面的一行重复')).toBeVisible()
    await expect(page.getByText('未用的列：办公电话')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'units-import-preview')
  })

  await test.step('the wrong rows come back in my own file, and only they', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载错误行（你自己的文件）' }).click(),
    ])
    expect(file.url()).toMatch(/^http.*\/downloads\/org\.wrongRows\?/)
    const returned = await readFile(await file.path())
    await choose(page, { name: '错误行.xlsx', mimeType: XLSX, buffer: returned })
    await expect.poll(() => counts(page)).toEqual(['错误 2', '新增 1', '变化 0', '没有变化 0'])
    // Alone, the row that repeated another one repeats nothing; the column of reasons is known and not used.
    await expect(page.getByText('未用的列：办公电话 · 退回原因')).toBeVisible()
  })

  await test.step('good rows are imported after consent, wrong ones left out', async () => {
    await choose(page, sheet(...GOOD, ...WRONG))
    await page.getByRole('button', { name: '导入 145 行，跳过 3 行错误' }).click()
    await expect(page.getByText('新增 145 个，更新 0 个，0 个没有变化。')).toBeVisible()
    await expect(page.getByText('跳过 3 行错误，改好后可以再导入。')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'units-import-done')
  })

  await test.step('corrected rows are new, all others unchanged; the third time nothing is left to do', async () => {
    await page.getByRole('button', { name: '再导入一张' }).click()
    await choose(page, sheet(...GOOD, ...FIXED))
    await expect.poll(() => counts(page)).toEqual(['错误 0', '新增 3', '变化 0', '没有变化 145'])
    await page.getByRole('button', { name: '导入 3 行' }).click()
    await expect(page.getByText('新增 3 个，更新 0 个，145 个没有变化。')).toBeVisible()
    await page.getByRole('button', { name: '再导入一张' }).click()
    await choose(page, sheet(...GOOD, ...FIXED))
    await expect(page.getByText('没有要导入的内容')).toBeVisible({ timeout: 60_000 })
    expect(await counts(page)).toEqual(['错误 0', '新增 0', '变化 0', '没有变化 148'])
  })
})

test('the tree is searched, on a phone too; a unit is renamed, moved and closed', async ({ page }) => {
  await signIn(page, FIRST)

  await test.step('149 units: found by characters, full pinyin and initials; the filter is in the address', async () => {
    await page.goto('/units')
    await expect(page.getByText('共 149 个单位')).toBeVisible()
    await expect(page.getByText('单位已经有了，接着登记人员')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'units-tree')
    for (const typed of ['重阳', 'chongyang', 'cyzx', 'ｃｙｚｘ']) {
      await page.getByLabel('按名称、拼音或首字母查找').fill(typed)
      await expect(page.getByText('找到 1 个单位')).toBeVisible()
      await expect(page.getByRole('link', { name: '重阳中学工会' })).toBeVisible()
    }
    await expect(page).toHaveURL(/\?q=/)
    await page.reload()
    await expect(page.getByRole('link', { name: '重阳中学工会' })).toBeVisible()
    await page.getByLabel('按名称、拼音或首字母查找').fill('没有这个')
    await expect(page.locator('[data-state=nothingFound]')).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('button', { name: '清除条件' }).last().click()
    await page.goto('/units?kind=group')
    await expect(page.getByText('找到 120 个单位')).toBeVisible()
  })

  await test.step('on a phone one level at a time', async () => {
    await page.setViewportSize(PHONE)
    await page.goto('/units')
    await page
      .getByRole('link', { name: /^下级 5 个/ })
      .first()
      .click()
    await expect(page).toHaveURL(/at=/)
    await takeLook(page, 'units-drill')
    await page.goBack()
    await expect(page).not.toHaveURL(/at=/)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  await test.step('a unit renamed on the day it was entered was mistyped: one name stands, with its day', async () => {
    await page.goto('/units?q=cyzx')
    await page.getByRole('link', { name: '重阳中学工会' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '重阳中学工会' })).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'units-unit')
    await page.getByRole('link', { name: '更名' }).click()
    await page.getByLabel('名称', { exact: true }).fill('')
    await page.getByRole('button', { name: '更名' }).click()
    await expect(page.locator('[data-error-summary]')).toBeFocused()
    await page.getByLabel('名称', { exact: true }).fill('重阳学校工会')
    await page.getByRole('button', { name: '更名' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '重阳学校工会' })).toBeVisible()
    const names = page.getByRole('region', { name: '历来名称' }).getByRole('listitem')
    await expect(names).toHaveCount(1)
    await expect(names).toContainText(/重阳学校工会.*起/)
  })

  await test.step('a unit is moved to the town and closed', async () => {
    await page.goto('/units?q=qtxx')
    await page.getByRole('link', { name: '浅滩小学工会' }).click()
    await page.getByRole('link', { name: '改隶属' }).click()
    await page.getByRole('combobox', { name: '新的上级' }).fill('baishi')
    await page.getByRole('option', { name: /白石镇教育工会/ }).click()
    await expectGoodPage(page)
    await page.getByRole('button', { name: '改隶属' }).click()
    await expect(page.getByRole('navigation').getByRole('link', { name: '白石镇教育工会' })).toBeVisible()
    await page.getByRole('link', { name: '撤销单位' }).click()
    await page.getByRole('button', { name: '撤销浅滩小学工会' }).click()
    await expect(page.getByText('已于', { exact: false }).first()).toBeVisible()
  })
})
