import { expectGoodPage, takeLook } from './support/checks.ts'
import { officerComes } from './support/officer-comes.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const SHEET = [
  '学校工会考核评分表（满分20分）,,,',
  '类别,考核内容,分值,评分标准',
  '自身建设（12分）,★按期换届,5,未按期换届不得分',
  ',委员会议,5,每缺一次扣1分，扣完为止',
  '民主管理（8分）,提案办理,,由评审组评定',
  ',走访慰问,6,每走访一人得1分；未建档案酌情扣分',
  '一票否决：发生重大安全事故的。,,,',
  '18分以上为优秀，12分以上为合格,,,',
].join('\n')

function file(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') }
}

test('a scoring sheet becomes a draft: read, looked at line by line, corrected, saved and sent to publication', async ({
  page,
  installation,
}) => {
  await test.step('an officer is there', () => officerComes(page, installation, '/schemes/from-sheet'))

  await test.step('a file that is no scoring sheet is refused, and says what to do', async () => {
    await page.goto('/schemes')
    await page.getByRole('link', { name: '新建考核细则' }).first().click()
    await page.getByRole('link', { name: '从评分表（Excel）开始' }).click()
    await page.locator('input[type=file]').setInputFiles(file('名册.csv', '姓名,手机号\n张三,138'))
    await expect(page.getByText('在这份表格里找不到评分表的表头')).toBeVisible()
    await expectGoodPage(page)
  })

  await test.step('every line stands beside its cell, doubts and disagreements at their place', async () => {
    await page.locator('input[type=file]').setInputFiles(file('评分表.csv', SHEET))
    await expect(page.locator('[data-count=open]')).toHaveText('还有 4 项没有核对')
    await expect(page.locator('[data-count=unsure]')).toHaveText('2 项要看一看')
    await expect(page.getByText('A3：各项相加与标明的分值不符（标明 12，相加 10）')).toBeVisible()
    const line = page.locator('#line-0-1')
    await expect(line).toContainText('表中 D4 格')
    await expect(line).toContainText('满分 5 分，每次扣 1 分，扣完为止')
    await expect(page.getByLabel('按期换届', { exact: true })).toBeChecked()
    await expect(page.getByText('优秀：18 分起')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'scheme-sheet-read')
  })

  await test.step('what is not looked at stops the draft; a wording is read anew while it is typed', async () => {
    await page.getByRole('button', { name: '把读得完整的 2 项都标为已核对' }).click()
    await page.getByRole('button', { name: '建立草稿' }).click()
    await expect(page.getByRole('alert')).toContainText('还有 2 项没有核对')
    const proposal = page.locator('#line-1-0')
    await proposal.getByLabel('分值', { exact: true }).fill('2')
    await proposal.getByLabel('计分办法').selectOption('range')
    await expect(proposal).toContainText('由评委在 0 分至 2 分之间给分')
    await proposal.getByRole('checkbox').check()
    const visits = page.locator('#line-1-1')
    await expect(visits).toContainText('这段文字没有全部读懂')
    await visits.getByLabel('计分文字').fill('每走访一人得1分，最高6分')
    await expect(visits).toContainText('满分 6 分，每次得 1 分，最多得 6 分')
    await visits.getByRole('checkbox').check()
    await page.getByRole('button', { name: '建立草稿' }).click()
    await expect(page.getByText('草稿（逐项编辑）')).toBeVisible()
  })

  await test.step('the draft is corrected line by line, with the linter beside it, and goes to publication', async () => {
    await expect(page.locator('[data-finding=error]').first()).toContainText('标明 12 分')
    await page.getByRole('link', { name: '修改：按期换届' }).click()
    await page.getByLabel('分值', { exact: true }).fill('7')
    await page.getByRole('button', { name: '保存这一项' }).click()
    await expect(page.locator('#item-c1-1')).toContainText('7 分')
    await expect(page.locator('[data-finding=error]')).toHaveCount(0)
    await page.reload()
    await expect(page.locator('#item-c1-1')).toContainText('7 分')
    await expectGoodPage(page)
    await takeLook(page, 'scheme-sheet-draft')
    await page.getByRole('button', { name: '去发布' }).click()
    await expect(page.getByRole('button', { name: '冻结并发布第 1 版' })).toBeVisible()
  })
})
