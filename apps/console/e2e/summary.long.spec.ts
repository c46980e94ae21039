import { expect, type Locator, type Page } from '@playwright/test'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { as, PC } from './support/colleague.ts'
import { counting, openDoubts } from './support/counting.ts'
import { recordTwoDispatches } from './support/main-job.ts'
import { type Person, requestsOf } from './support/prepared-district.ts'
import { type Procedures, proceduresOf } from './support/procedures.ts'
import { testInOneDistrict as test } from './support/test.ts'
import { textInside } from './support/unzip.ts'
import { wordFileOf } from './support/word-file.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const RECEIVER = '海棠区教育工会'

const ITEM = {
  ...{ weeks: [], part: null, theme: null, owner: null, helpers: [], recurring: false, remit: 'union' },
  paragraphs: [],
}

/** A plan of thirteen months, of which one item is ticked by a record and one was never done; accepted or not. */
async function handInPlan(chair: Procedures, unitId: string): Promise<void> {
  const year = Number(chair.today.slice(0, 4))
  const { planId } = await chair.change<{ planId: string }>('plan.begin', { unitId, kind: 'plan', from: null })
  const section = (number: string, heading: string) => ({ level: 1, number, heading, paragraphs: [] })
  const content = {
    ...{ title: `芦花小学工会${year}年工作计划`, guidingIdeology: null, goals: [], lastItem: 2, checks: {} },
    period: { start: `${year - 1}-12-01`, end: `${year}-12-31` },
    sections: [section('一、', '丰富文体活动'), section('二、', '关心教职工生活'), section('三、', '做好信息宣传')],
    items: [
      { ...ITEM, id: 'i1', text: '举办秋季运动会', months: [Number(chair.today.slice(5, 7))] },
      { ...ITEM, id: 'i2', text: '慰问困难教职工', months: [12] },
    ],
  }
  const saved = await chair.change<{ version: number }>('plan.save', { planId, content, expectedVersion: 1 })
  await chair.change('plan.submit', { planId, expectedVersion: saved.version })
}

async function prepared(chair: Person, unitId: string, origin: string): Promise<void> {
  const context = await requestsOf(chair, origin)
  const procedures = await proceduresOf(context, origin)
  await recordTwoDispatches(procedures, unitId)
  await handInPlan(procedures, unitId)
  await context.dispose()
}

test('a summary from the plan to the receipt: drafted, opened, a figure spoilt and put right, as Word, submitted', async ({
  page,
  installation,
  district,
}) => {
  const { officer, year } = district
  const [, chair] = district.chairs
  const [, school] = district.schools
  if (chair === undefined || school === undefined) throw new Error('no chair')
  const { origin } = installation
  await prepared(chair, school.unitId, origin)
  await page.setViewportSize(PC)
  await as(page, chair, origin)
  const { press, taken } = counting()
  let drafted = ''
  const sent = page.getByRole('textbox', { name: /^第 \d+ 段$/ }).filter({ hasText: '共报送信息' })

  await test.step('the chair drafts it from the plan', async () => {
    await page.goto('/plans')
    await page.getByRole('link', { name: `芦花小学工会${year}年工作计划` }).click()
    await page.getByRole('button', { name: '起草总结' }).click()
    const scope = page.getByRole('dialog')
    await expect(scope.getByText('上级没有布置这一段时间的这种总结')).toBeVisible()
    await takeLook(page, 'summary-scope')
    await scope.getByRole('button', { name: '起草总结' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /芦花小学工会.*工作总结/ })).toBeVisible()
    await expect(page.getByText('个数字都和记录一致。')).toBeVisible()
    await expect(page.getByRole('complementary').getByText('慰问困难教职工')).toBeVisible()
    await expect(sent).toHaveValue(/^共报送信息2⁽\d*[⁰¹²³⁴-⁹]+⁾条，被采用2/)
    await expectGoodPage(page)
    await takeLook(page, 'summary-editor')
  })

  await test.step('a figure opens to the records behind it', async () => {
    await sourcesOf(page, sent).getByRole('button').first().click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByRole('link', { name: '秋季运动会' })).toBeVisible()
    await expect(drawer.getByRole('link', { name: '教师读书会' })).toBeVisible()
    await takeLook(page, 'summary-citation')
    await drawer.getByRole('button', { name: '关闭' }).click()
  })

  await test.step('words change freely; another figure is marked, stops the submission, and is put right', async () => {
    const submit = page.getByRole('button', { name: `提交给${RECEIVER}` })
    const before = await sent.inputValue()
    await sent.fill(`本年度${before}`)
    await expect(submit).toBeEnabled()
    await sent.fill(`本年度${before.replace('信息2', '信息12')}`)
    await expect(page.getByText('文中写 12，记录是 2')).toBeVisible()
    await expect(submit).toBeDisabled()
    await takeLook(page, 'summary-broken')
    await page.getByRole('button', { name: '改为 2条' }).click()
    await expect(sent).toHaveValue(`本年度${before}`)
    await expect(submit).toBeEnabled()
  })

  await test.step('it goes out as a Word file and as a PDF, without marks', async () => {
    await expect(page.getByText(/已保存/)).toBeVisible()
    const word = textInside(await download(page, '下载 Word'), 'word/document.xml')
    expect(word).toContain('本年度共报送信息2条')
    expect(word).not.toContain('⁽')
    expect((await download(page, '下载 PDF')).subarray(0, 5).toString()).toBe('%PDF-')
    drafted = page.url()
    await page.getByText('样稿').click()
    await expect(page.getByRole('article').getByText('本年度共报送信息')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'summary-paper')
  })

  await test.step('on paper it is A4, with nothing of the screen around it', async () => {
    const paper = await page.pdf({ preferCSSPageSize: true })
    expect(paper.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]\S*\]/)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('article').getByText('本年度共报送信息')).toBeVisible()
    await expect(page.getByRole('navigation').first()).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })

  await test.step('a summary that was written elsewhere is compared with the records', async () => {
    await page.goto('/')
    await press(page.getByRole('link', { name: '计划与总结' }))
    await press(page.getByRole('link', { name: '交计划或总结' }).first())
    await press(page.getByRole('radiogroup').getByText('年度总结'))
    const text = [
      '芦花小学工会年度总结',
      '一、宣传工作',
      '一年来，共报送信息2条，被采用3条。',
      '走访慰问了200多名教职工。',
    ]
    await page.getByLabel('选择文件').setInputFiles({ name: '总结.docx', mimeType: WORD, buffer: wordFileOf(text) })
    await page.getByRole('link', { name: '核对数字' }).click()
    await expect(page.getByText('一致 1 处，不一致 1 处，没有记录 1 处。')).toBeVisible()
    await expect(page.getByText('200 多名（多于）')).toBeVisible()
    await expect(page.getByText('记录比文中少 1 条')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'summary-figures')
    await page.getByRole('button', { name: '看“2条”的出处' }).last().click()
    await expect(page.getByRole('dialog').getByText('共 2 条')).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    await page.goBack()
  })

  await test.step('from Word to the receipt in six clicks, and one for each doubtful piece', async () => {
    await press(page.getByRole('button', { name: `${year} 年`, exact: true }))
    const doubts = await openDoubts(page)
    for (let left = doubts; left > 0; left = await openDoubts(page)) {
      await press(page.getByRole('button', { name: '没问题' }).first())
      await expect.poll(() => openDoubts(page)).toBe(left - 1)
    }
    await press(page.getByRole('button', { name: `提交给${RECEIVER}` }))
    await press(page.getByRole('dialog').getByRole('button', { name: `提交给${RECEIVER}` }))
    await expect(page.getByText(`已提交给${RECEIVER}`)).toBeVisible()
    expect(taken() - doubts).toBe(6)
    await page.goto(drafted)
  })

  await test.step('it is submitted, and the district opens its figures', async () => {
    await page.getByRole('button', { name: `提交给${RECEIVER}` }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `提交给${RECEIVER}` })
      .click()
    await expect(page.getByText(`已提交给${RECEIVER}`)).toBeVisible()
    await as(page, officer, origin)
    await page.goto('/plans')
    await page.getByRole('link', { name: /芦花小学工会.*工作总结/ }).click()
    await page.getByRole('button', { name: '看“2”的出处' }).first().click()
    await expect(page.getByRole('dialog').getByText('举办秋季运动会')).toBeVisible()
  })
})

/** The sources listed under a paragraph. */
function sourcesOf(page: Page, paragraph: Locator): Locator {
  return page.locator('section').filter({ has: paragraph }).last().getByRole('list')
}

async function download(page: Page, name: string): Promise<Buffer> {
  const href = await page.getByRole('link', { name }).first().getAttribute('href')
  const file = await page.request.get(href ?? '')
  expect(file.status()).toBe(200)
  return file.body()
}
