import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { signIn, signOut } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { MEMBER, prepareSchool, type PreparedSchool } from './support/ledger-school.ts'
import { expect, testOfItsOwn } from './support/test.ts'
import { workbookOf } from './support/workbook.ts'

const test = testOfItsOwn()

const ID_NUMBER = '11010519491231002X'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sixty members as a school lists them: other headings, other columns, months, a name in two rows and two in one cell. */
function ownList(): Buffer {
  const surnames = '赵 钱 孙 李 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 尤 许 何 吕 施 张 孔 曹 严 华 金 魏 陶'.split(
    ' ',
  )
  const people = Array.from({ length: 56 }, (_, at) => `${surnames[at % 30] ?? ''}${at < 30 ? '一鸣' : '望舒'}`)
  const rows = [...people, '陈晨', '陈晨', '周全、周密', '钱 江'].map((name, at) => {
    const group = at % 3 === 0 ? '语文组' : '第一中学'
    const joined = name === '陈晨' ? `20${10 + at - 50}.9.1` : '2015年9月'
    return [`${at + 1}`, name, at % 2 ? '男' : '女', group, joined, at === 0 ? '13800138000' : '', '群众']
  })
  return workbookOf([
    ['第一中学教职工会员花名册', '', '', '', '', '', ''],
    ['序号', '职工姓名', '性别', '所在部门', '加入工会时间', '联系电话', '政治面貌'],
    ...rows,
    ['合计', '60', '', '', '', '', ''],
  ])
}

const shownCounts = (page: Page) => page.locator('[data-counts]')

async function chooseList(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer })
}

test('a chair keeps the roster', async ({ page, installation }) => {
  test.setTimeout(600_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  let school: PreparedSchool | undefined

  await test.step('a school with a group of twelve', async () => {
    school = await prepareSchool(page, installation)
    await signIn(page, school.chair)
  })

  await test.step('the roster is reached from the units, and shows the members of today', async () => {
    await page.getByRole('navigation').getByRole('link', { name: '单位' }).click()
    await page.getByRole('link', { name: '会员花名册' }).click()
    await expect(page.getByRole('row', { name: /周晓梅/ })).toContainText('语文组')
    await takeLook(page, 'roster-list')
    await expectGoodPage(page)
  })

  await test.step('a member is entered; faults are told at their fields, numbers are taken as they are written', async () => {
    await page.getByRole('button', { name: '登记会员' }).click()
    const form = page.getByRole('region', { name: '登记会员' })
    await form.getByLabel('手机号').fill('23800138000')
    await form.getByLabel('身份证号').fill('110105194912310021')
    await page.getByRole('button', { name: '登记这名会员' }).click()
    await expect(form.locator('.mantine-InputWrapper-error')).toHaveText([
      '请填写姓名',
      '手机号应为 1 开头的 11 位数字',
      '身份证号的位数、日期或校验位不对，请核对',
    ])
    await takeLook(page, 'roster-add')
    await expectGoodPage(page)
    await form.getByLabel('姓名').fill(MEMBER)
    await form.getByLabel('姓名').blur()
    await expect(page.getByText(`花名册上已经有“${MEMBER}”`)).toBeVisible()
    await takeLook(page, 'roster-namesake')
    await form.getByLabel('姓名').fill('孙亮')
    await form.getByLabel('姓名').blur()
    await expect(page.getByText(`花名册上已经有`)).toHaveCount(0)
    await form.getByLabel('手机号').fill('１３８ 0013 8000')
    await form.getByLabel('身份证号').fill('110105 19491231 002x')
    await page.getByRole('button', { name: '登记这名会员' }).click()
    await expect(page.getByText('孙亮已登记')).toBeVisible()
    await form.getByRole('button', { name: '完成' }).click()
    await expect(page.getByRole('row', { name: /孙亮/ })).toContainText('110*************2X')
  })

  await test.step('the number is shown for a reason, hidden again, and the look is on record', async () => {
    await page.getByRole('link', { name: '孙亮' }).click()
    await expect(page.getByText(ID_NUMBER)).toHaveCount(0)
    await page.getByRole('button', { name: '显示' }).click()
    await page.getByLabel('看身份证号做什么用').fill('核对医保名单')
    await page.getByRole('button', { name: '显示身份证号' }).click()
    await expect(page.locator('[data-shown-number]')).toHaveText(ID_NUMBER)
    await page.getByRole('button', { name: '隐去' }).click()
    await expect(page.getByText(ID_NUMBER)).toHaveCount(0)
    await expect(page.getByText('用途：核对医保名单')).toBeVisible()
    await takeLook(page, 'roster-member')
    await expectGoodPage(page)
  })

  await test.step('moves to a group, retires, leaves and returns, each on a day', async () => {
    await page.getByRole('link', { name: '调整小组' }).click()
    await page.getByRole('combobox', { name: '调到哪个小组' }).click()
    await page.getByRole('option', { name: '语文组' }).click()
    await page.getByRole('button', { name: '调到这个小组' }).click()
    // Entered today, so there is no day before to have stood elsewhere.
    await expect(page.getByRole('alert').first()).toBeVisible()
    await takeLook(page, 'roster-move')
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByRole('link', { name: '退休' }).click()
    await page.getByRole('button', { name: '办理退休' }).click()
    await expect(page.getByText('孙亮的退休日期已记下')).toBeVisible()
    await expect(page.getByRole('link', { name: '退休' })).toHaveCount(0)
    await page.getByRole('link', { name: '更正' }).click()
    await page.getByLabel('退休日期').fill('')
    await takeLook(page, 'roster-correct')
    await page.getByRole('button', { name: '保存更正' }).click()
    await expect(page.getByText('孙亮的登记已更正')).toBeVisible()
    await expect(page.getByRole('link', { name: '退休' })).toBeVisible()
  })

  await test.step('sixty members come in from the school’s own list; who is called alike is asked', async () => {
    await page.goto('/roster')
    await page.getByRole('link', { name: '从 Excel 导入' }).click()
    await takeLook(page, 'roster-import-first')
    await chooseList(page, '会员花名册.xlsx', ownList())
    await expect(shownCounts(page)).toContainText('新增 58')
    await expect(shownCounts(page)).toContainText('错误 2')
    await expect(page.getByLabel('性别')).toHaveValue('')
    await expect(page.getByLabel('政治面貌')).toHaveValue('')
    await expect(page.getByText('花名册上有 13 名会员这张表里没有')).toBeVisible()
    await takeLook(page, 'roster-import-check')
    await expectGoodPage(page)
    await page.getByRole('radio', { name: '是另一个人，新登记' }).check()
    await page.getByRole('button', { name: '重新检查' }).click()
    await expect(shownCounts(page)).toContainText('新增 59')
    const [returned] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载错误行（你自己的文件）' }).click(),
    ])
    expect(readFileSync(await returned.path()).byteLength).toBeGreaterThan(1000)
    await page.getByRole('button', { name: '导入 59 行，跳过 1 行错误' }).click()
    await expect(page.getByText('新登记 59 名')).toBeVisible()
    await page.getByRole('link', { name: '查看花名册' }).click()
    await expect(page.getByText('共 72 条')).toBeVisible()
  })

  await test.step('the same list again, and the own export, change nothing', async () => {
    await page.goto('/roster/import')
    await chooseList(page, '会员花名册.xlsx', ownList())
    await expect(shownCounts(page)).toContainText('没有变化 59')
    await expect(shownCounts(page)).toContainText('新增 0')
    await page.goto('/roster')
    const [exported] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 Excel' }).click(),
    ])
    await page.goto('/roster/import')
    await chooseList(page, exported.suggestedFilename(), readFileSync(await exported.path()))
    await expect(shownCounts(page)).toContainText('没有变化 72')
    await expect(page.getByText('没有要导入的内容')).toBeVisible()
  })

  await test.step('a block from the clipboard is corrected in place; a changed group holds from its day', async () => {
    await page.goto('/roster/import')
    await page.getByText('粘贴', { exact: true }).click()
    await page.getByLabel('从 Excel 复制后，粘贴在这里').fill('姓名\t小组\n赵一鸣\t物理组')
    await page.getByRole('button', { name: '检查粘贴的内容' }).click()
    await page.locator('textarea[aria-invalid]').fill('第一中学')
    await page.locator('textarea[aria-invalid]').blur()
    await page.getByRole('button', { name: '重新检查' }).click()
    await page.getByLabel('从哪天起算新小组').fill('2020-09-01')
    await page.getByRole('button', { name: '重新检查' }).click()
    await takeLook(page, 'roster-import-paste')
    await page.getByRole('button', { name: '导入 1 行' }).click()
    await expect(page.getByText('更新 1 名')).toBeVisible()
    await page.getByRole('link', { name: '查看花名册' }).click()
    await page.getByLabel('按姓名、拼音或首字母查找').fill('zhaoyiming')
    await page.getByRole('link', { name: '赵一鸣' }).click()
    await expect(page.getByText('2015年9月1日 至 2020年8月31日')).toBeVisible()
  })

  await test.step('somebody leaves and returns, and the gap is shown', async () => {
    await page.getByRole('link', { name: '离会' }).click()
    await page.getByLabel('最后在会的一天').fill('2024-08-31')
    await page.getByRole('button', { name: '办理离会' }).click()
    await expect(page.getByText('赵一鸣已离会')).toBeVisible()
    await page.getByRole('link', { name: '重新入会' }).click()
    await page.getByLabel('从哪天起').fill('2025-09-01')
    await page.getByRole('button', { name: '办理重新入会' }).click()
    await expect(page.getByText('2020年9月1日 至 2024年8月31日')).toBeVisible()
    await expect(page.getByText('2025年9月1日 起')).toBeVisible()
  })

  await test.step('a group leader sees the own group and no numbers; the district sees no names', async () => {
    if (school === undefined) return
    await signOut(page)
    await signIn(page, school.leader)
    await page.goto('/roster')
    await expect(page.getByRole('row', { name: new RegExp(MEMBER) })).toBeVisible()
    await expect(page.getByRole('row', { name: /孙亮/ })).toHaveCount(0)
    await expect(page.getByRole('columnheader', { name: '身份证号' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: '登记会员' })).toHaveCount(0)
    await signOut(page)
    await signIn(page, school.officer)
    await page.goto('/roster')
    await expect(page.locator('[data-state=noRight]')).toBeVisible()
  })
})
