import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { setUp, signIn } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import type { Installation } from './support/installation.ts'
import { addPerson, PASSWORD } from './support/prepared-district.ts'
import { proceduresOf } from './support/procedures.ts'
import { sendFile } from './support/send-file.ts'
import { expect, testOfItsOwn } from './support/test.ts'
import { textsInside } from './support/unzip.ts'
import { storedZip, workbookOf } from './support/workbook.ts'

const test = testOfItsOwn()

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PHONE = { width: 390, height: 844 }

/** A school's own layout: title and unit above, a header of two lines, a name that nobody knows, a total and a note. */
const ABOVE = [
  ['第一中学工会2026年走访慰问登记表'],
  ['填报单位：第一中学工会（盖章）'],
  ['序号', '看望了谁', '走访类别', '时间', '', '慰问金（元）', '走访人员', '备注'],
  ['', '', '', '得知日期', '走访日期', '', '', ''],
]
const MERGED = ['A1:H1', 'A2:H2', 'D3:E3', ...['A', 'B', 'C', 'F', 'G', 'H'].map((at) => `${at}3:${at}4`)]
const ROWS = [
  ['1', '周晓梅', '生病住院', '2026.3.4', '2026年3月5日', '500', '林望舒、何清越', '手术顺利'],
  ['2', '何一鸣', '丧事', '2026-03-08', '2026/3/9', '800.00', '林望舒', ''],
  ['3', '苏见微', '退休', '2026年9月1日', '', '五百', '', ''],
  ['4', '周远山', '婚育', '２０２６．１０．２', '20261003', '1,000元', '林望舒', ''],
]
const BELOW = [
  ['合计', '', '', '', '', '2300', '', ''],
  ['注：打*号的为必填项，由工会小组长填写后交工会主席汇总，每学期末交一次。'],
]

function file(rows: readonly (readonly string[])[], name = '走访登记.xlsx') {
  return { name, mimeType: XLSX, buffer: workbookOf([...ABOVE, ...rows, ...BELOW], MERGED) }
}

function withAmount(amount: string) {
  return ROWS.map((row) => (row[1] === '苏见微' ? row.with(5, amount) : row))
}

async function choose(page: Page, sheet: { name: string; mimeType: string; buffer: Buffer }) {
  await page.locator('input[type=file][accept*=csv]').first().setInputFiles(sheet)
}

const counts = (page: Page) => page.locator('[data-counts]').getByRole('link').allTextContents()

async function expectCounts(page: Page, expected: readonly string[]) {
  await expect.poll(() => counts(page), { timeout: 60_000 }).toEqual(expected)
}

function press(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true }).click()
}

/** What Ctrl+V does with a block of cells. */
function paste(into: Locator, text: string) {
  return into.evaluate((node, block) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', block)
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** A school that is there since the beginning of the year, by an import of units; its chair signs in. */
async function chairComes(page: Page, { origin, setupCode }: Installation) {
  await setUp(page, {
    ...{ code: setupCode ?? '', districtName: '苇塘区教育工会', districtShortName: '苇塘区' },
    ...{ personName: '宋知行', username: 'song', password: PASSWORD },
  })
  const administrator = await proceduresOf(page.request, origin)
  const { districtId } = administrator
  const units = workbookOf([
    ['单位名称', '类别'],
    ['第一中学工会', '基层工会'],
  ])
  const send = async (use: string, input: object) => {
    const file = { name: '单位.xlsx', bytes: units }
    const answer = await sendFile(page.request, { origin, use, input: { districtId, ...input }, ...file })
    expect(answer.ok(), await answer.text()).toBe(true)
    return answer.json() as Promise<{ readonly fingerprint: string }>
  }
  const { fingerprint } = await send('org.importPreview', {})
  await send('org.importApply', { fingerprint, since: '2026-01-01', skipWrong: false, key: randomUUID() })
  const { nodes } = await administrator.read<{ nodes: { unitId: string; name: string }[] }>('org.tree', {})
  const unitId = nodes.find(({ name }) => name === '第一中学工会')?.unitId ?? ''
  const chair = await addPerson(administrator, { name: '林望舒', username: 'chair', unitId, role: 'chair', origin })
  await page.context().clearCookies()
  await signIn(page, chair)
}

test('a school’s own table, a pasted block and an export go into a ledger', async ({ page, installation }) => {
  test.setTimeout(900_000)
  await chairComes(page, installation)
  const procedures = await proceduresOf(page.request, installation.origin)
  const visits = () =>
    procedures.read<{ entries: { entryId: string; entry: { title: string; details: object }; version: number }[] }>(
      'ledger.list',
      { kind: 'visit', from: null, to: null, text: '', trashed: false, page: 1, pageSize: 50 },
    )

  await test.step('the empty ledger leads to the import; what is no table is refused with what to do', async () => {
    await page.goto('/ledger?kind=visit')
    await page.getByRole('link', { name: '从表格导入' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: '从表格导入走访慰问' })).toBeVisible()
    await takeLook(page, 'ledger-import-empty')
    await choose(page, { name: '通知.xlsx', mimeType: XLSX, buffer: Buffer.from('%PDF-1.7 nothing') })
    await expect(page.getByText('这不是表格文件').first()).toBeVisible()
    await expect(page.getByText('粘贴', { exact: true })).toBeVisible()
    await takeLook(page, 'ledger-import-refused')
  })

  await test.step('the header of two lines is found; what it does not know is matched by hand', async () => {
    await choose(page, file(ROWS))
    await expect(page.getByText('表头在第 3 行')).toBeVisible({ timeout: 60_000 })
    await expectCounts(page, ['错误 4', '新增 0', '变化 0', '没有变化 0', '跳过 2'])
    await expect(page.getByText('没有认出：走访对象。')).toBeVisible()
    await page.getByLabel('看望了谁', { exact: true }).selectOption({ label: '走访对象' })
    await expect(page.getByText('有改动，检查后再导入')).toBeVisible()
    await expect(page.getByRole('button', { name: /^导入/ })).toHaveCount(0)
    await press(page, '重新检查')
    await expectCounts(page, ['错误 1', '新增 3', '变化 0', '没有变化 0', '跳过 2'])
    await expect(page.locator('[data-rows=wrong]')).toContainText('慰问金（元）：这一列应填数字，却填了文字')
    await page.getByRole('link', { name: '跳过 2' }).click()
    await expect(page.locator('[data-rows=skipped]')).toContainText('小计、合计')
    await expect(page.locator('[data-rows=skipped]')).toContainText('说明、落款')
    expect((await visits()).entries).toEqual([])
    await expectGoodPage(page)
    await takeLook(page, 'ledger-import-check')
  })

  await test.step('a reload loses nothing, and leaving asks', async () => {
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await expectCounts(page, ['错误 1', '新增 3', '变化 0', '没有变化 0', '跳过 2'])
    await page.getByRole('link', { name: '走访慰问', exact: true }).click()
    await expect(page.getByRole('dialog')).toContainText('这次导入还没有完成')
    await press(page, '留在这里')
  })

  await test.step('good rows are imported, the wrong one comes back red in the school’s own workbook', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载错误行（你自己的文件）' }).click(),
    ])
    const returned = textsInside(await readFile(await download.path()))
    const parts = Object.fromEntries(
      Object.entries(returned).map(([path, text]) => [path, text.replaceAll('五百', '500')]),
    )
    expect(JSON.stringify(returned)).toContain('苏见微')
    expect(JSON.stringify(returned)).not.toContain('何一鸣')
    await press(page, '导入 3 行，跳过 1 行错误')
    await expect(page.getByText('新增 3 条，更新 0 条，0 条没有变化。')).toBeVisible()
    await takeLook(page, 'ledger-import-done')
    await press(page, '再导入一张')
    await choose(page, { name: '错误行.xlsx', mimeType: XLSX, buffer: storedZip(parts) })
    await expectCounts(page, ['错误 0', '新增 1', '变化 0', '没有变化 0'])
    await press(page, '导入 1 行')
    await expect(page.getByText('新增 1 条，更新 0 条，0 条没有变化。')).toBeVisible()
    const { entries } = await visits()
    expect(entries).toHaveLength(4)
    expect(entries.find(({ entry }) => entry.title.includes('周远山'))?.entry).toMatchObject({
      ...{ day: '2026-10-02', details: { visitedOn: '2026-10-03', amountFen: 100_000, visitKind: '婚育' } },
    })
  })

  await test.step('the same table again changes nothing, and its columns are known now', async () => {
    await press(page, '再导入一张')
    await choose(page, file(withAmount('500')))
    await expectCounts(page, ['错误 0', '新增 0', '变化 0', '没有变化 4', '跳过 2'])
    await expect(page.getByText('没有要导入的内容')).toBeVisible()
    await expect(page.getByRole('button', { name: /^导入/ })).toHaveCount(0)
  })

  await test.step('a change is shown old and new; a ledger that changes meanwhile is checked anew', async () => {
    await choose(page, file(withAmount('600')))
    await expectCounts(page, ['错误 0', '新增 0', '变化 1', '没有变化 3', '跳过 2'])
    await expect(page.locator('[data-rows=changed]')).toContainText('慰问金额：500 → 600')
    const other = (await visits()).entries.find(({ entry }) => entry.title.includes('何一鸣'))
    await procedures.change('ledger.trash', { entryId: other?.entryId, expectedVersion: 1 })
    await press(page, '导入 1 行')
    await expect(page.getByText('检查以后，系统里的数据有人改过')).toBeVisible()
    await expectCounts(page, ['错误 0', '新增 1', '变化 1', '没有变化 2', '跳过 2'])
    await press(page, '导入 2 行')
    await expect(page.getByText('新增 1 条，更新 1 条，2 条没有变化。')).toBeVisible()
  })

  await test.step('a block pasted over the list becomes a table whose cells are corrected in place', async () => {
    await page.setViewportSize(PHONE)
    await page.getByRole('link', { name: '查看走访慰问台账' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '走访慰问台账' })).toBeVisible()
    await paste(page.locator('body'), '走访对象\t走访类型\t日期\t慰问金额\r\n007号会员\t普访\t2026-05-06\t一百\r\n')
    await expectCounts(page, ['错误 1', '新增 0', '变化 0', '没有变化 0'])
    const cell = page.getByLabel('第 2 行 慰问金额')
    await expect(cell).toHaveAttribute('aria-invalid', 'true')
    await expect(cell).toBeInViewport()
    await expectGoodPage(page)
    await takeLook(page, 'ledger-import-pasted')
    await cell.fill('100')
    await cell.press('Enter')
    await press(page, '重新检查')
    await expectCounts(page, ['错误 0', '新增 1', '变化 0', '没有变化 0'])
    await press(page, '导入 1 行')
    await expect(page.getByText('新增 1 条，更新 0 条，0 条没有变化。')).toBeVisible()
    expect((await visits()).entries.map(({ entry }) => entry.title)).toContain('走访慰问：007号会员')
  })

  await test.step('without a header the cells are read in the order of the ledger; a column is told anew', async () => {
    await press(page, '再导入一张')
    await page.getByText('粘贴', { exact: true }).click()
    await paste(page.getByLabel('从 Excel 复制后，粘贴在这里'), '2026-06-01\t节日慰问\t全体退休教师')
    await expect(page.getByText('没有表头，按各列的顺序读取')).toBeVisible()
    await page.getByLabel('第 2 列', { exact: true }).selectOption({ label: '走访类型' })
    await page.getByLabel('第 3 列', { exact: true }).selectOption({ label: '走访对象' })
    await press(page, '重新检查')
    await expectCounts(page, ['错误 0', '新增 1', '变化 0', '没有变化 0'])
    await press(page, '导入 1 行')
    await expect(page.getByText('新增 1 条，更新 0 条，0 条没有变化。')).toBeVisible()
  })

  await test.step('an export comes back as it went out', async () => {
    await page.getByRole('link', { name: '查看走访慰问台账' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 Excel' }).click(),
    ])
    const buffer = await readFile(await download.path())
    await page.getByRole('link', { name: '从表格导入' }).first().click()
    await choose(page, { name: download.suggestedFilename(), mimeType: XLSX, buffer })
    await expectCounts(page, ['错误 0', '新增 0', '变化 0', '没有变化 6'])
    await expect(page.getByText('没有要导入的内容')).toBeVisible()
  })

  await test.step('what a table has no column for is said once; photographs go with all rows; 2,000 rows', async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    page.once('dialog', (dialog) => void dialog.accept())
    await page.goto('/ledger/import?kind=activity')
    const many = Array.from({ length: 2000 }, (_, at) => {
      const day = `2026-${String(1 + (at % 10)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`
      return [`趣味活动第${at + 1}场`, day, String(20 + (at % 30)), '操场']
    })
    const table = workbookOf([['活动名称', '活动时间', '参加人数', '活动地点'], ...many])
    await choose(page, { name: '活动登记.xlsx', mimeType: XLSX, buffer: table })
    await expectCounts(page, ['错误 2,000', '新增 0', '变化 0', '没有变化 0'])
    await expect(page.getByText('只显示前 200 行')).toBeVisible()
    await page.getByLabel('所有行的活动类别').selectOption({ label: '体育活动' })
    await page
      .locator('[data-path=fileIds] input[type=file]')
      .first()
      .setInputFiles({
        ...{ name: '活动照片.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') },
      })
    await expect(page.getByRole('link', { name: '活动照片.pdf' })).toBeVisible()
    await press(page, '重新检查')
    await expectCounts(page, ['错误 0', '新增 2,000', '变化 0', '没有变化 0'])
    await takeLook(page, 'ledger-import-many')
    await press(page, '导入 2,000 行')
    await expect(page.getByText('新增 2,000 条，更新 0 条，0 条没有变化。')).toBeVisible({ timeout: 60_000 })
  })
})
