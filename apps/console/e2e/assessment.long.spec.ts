import type { Page } from '@playwright/test'
import { signIn } from './support/account.ts'
import { textOfPdf } from './support/text-of-pdf.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { fillEveryLine } from './support/fill-sheet.ts'
import { type PreparedDistrict, prepareDistrict } from './support/prepared-district.ts'
import { proceduresOf } from './support/procedures.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

test.describe.configure({ mode: 'serial' })

let district: PreparedDistrict

interface Elsewhere {
  readonly origin: string
  readonly unitId: string
  readonly value: number
}

/** Answers 委员会会议 as somebody does who has the same sheet open on another device. */
async function answerElsewhere(page: Page, { origin, unitId, value }: Elsewhere): Promise<void> {
  const { read, change } = await proceduresOf(page.request, origin)
  const { assessments } = await read<{ assessments: { assessmentId: string }[] }>('assessment.list', {})
  const about = { assessmentId: assessments[0]?.assessmentId, unitId }
  const { lines } = await read<{ lines: { criterion: { id: string }; version: number }[] }>('selfAssessment.get', about)
  const expectedVersion = lines.find((line) => line.criterion.id === 'meetings')?.version
  const answer = { itemId: 'meetings', value, note: '另一台设备', expectedVersion }
  await change('selfAssessment.saveItem', { ...about, ...answer })
}

test('an officer opens an assessment, assigns reviewers, extends a deadline', async ({ page, installation }) => {
  test.slow()
  await test.step('a district is prepared', async () => {
    district = await prepareDistrict(installation)
    await signIn(page, district.officer)
  })
  const { schools, chairs, year } = district
  const [school, secondSchool] = schools
  const [chair, secondChair, thirdChair] = chairs
  if (!school || !secondSchool || !chair || !secondChair || !thirdChair) throw new Error('the district is too small')

  await test.step('an empty list says what comes first', async () => {
    await page.goto('/assessments')
    await expect(page.getByText('还没有考核', { exact: true })).toBeVisible()
    await expectGoodPage(page)
  })

  await test.step('the form says what is missing, keeps what is typed, and shows a check page', async () => {
    await page.getByRole('link', { name: '开启考核' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: '开启考核' })).toBeVisible()
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await expect(page.locator('[data-error-summary]')).toBeFocused()
    await page.getByRole('textbox', { name: '名称', exact: true }).fill(`${year} 年度工会工作考核`)
    await page.getByLabel('自评截止日').fill(`${year + 1}-01-10`)
    await page.getByLabel('评审截止日').fill(`${year + 1}-01-20`)
    await page.getByRole('button', { name: '全选', exact: true }).click()
    await expectGoodPage(page)
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await expect(page.getByText('核对后开启')).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('button', { name: '开启考核' }).click()
    await expect(page.getByRole('tab', { name: '评审安排', selected: true })).toBeVisible()
  })

  await test.step('reviewers are chosen; the own school is hatched and says why', async () => {
    const picker = page.getByRole('combobox', { name: '评委' })
    for (const person of [chair, secondChair, thirdChair]) {
      await picker.fill(person.name)
      await page.getByRole('option', { name: new RegExp(person.name) }).click()
    }
    await page.keyboard.press('Escape')
    await expect(page.locator('td[data-own]')).toHaveCount(3)
    await expect(page.getByRole('checkbox', { name: `${chair.name}评${school.name}` })).toHaveCount(0)
    await page.getByRole('checkbox', { name: `${secondChair.name}评${school.name}` }).check()
    await page.getByRole('checkbox', { name: `${thirdChair.name}评${school.name}` }).check()
    await expectGoodPage(page)
    await takeLook(page, 'assessment-reviewers')
    await page.getByRole('button', { name: '保存评审安排' }).click()
    await expect(page.getByText('没有改动')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('checkbox', { name: `${thirdChair.name}评${school.name}` })).toBeChecked()
  })

  await test.step('progress says the next step and what stands in its way', async () => {
    await page.getByRole('tab', { name: '进度' }).click()
    await expect(page.getByText(/3 个单位还没有交自评/)).toBeVisible()
    await expect(page.getByText(/2 个单位的评委还不够 2 位/)).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'assessment-progress')
    await page.getByText('延期或免交自评').click()
    await page.getByRole('combobox', { name: '单位' }).fill(secondSchool.name.slice(0, 3))
    await page.getByRole('option', { name: secondSchool.name }).click()
    await page.keyboard.press('Escape')
    await page.getByLabel('延到哪一天').fill(`${year + 1}-01-12`)
    await page.getByLabel('理由').fill('期末考试')
    await page.getByRole('button', { name: '延长自评截止日' }).click()
    await expect(page.getByText('已延期：期末考试')).toBeVisible()
  })

  await test.step('the district enters its own facts', async () => {
    await page.getByRole('tab', { name: '区级数据' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectGoodPage(page)
  })
})

test('a chair fills in the sheet line by line, checks it, hands it in, and gets a receipt', async ({
  page,
  installation,
}) => {
  test.slow()
  const [school] = district.schools
  const [chair] = district.chairs
  if (!school || !chair) throw new Error('the district is too small')
  await signIn(page, chair)
  await test.step('a chair finds the sheet from the list', async () => {
    await page.goto('/assessments')
    await expectGoodPage(page)
    await page.getByRole('link', { name: '填写自评' }).click()
    await expect(page.getByRole('navigation', { name: '自评项目' })).toBeVisible()
    await expectGoodPage(page)
  })

  await test.step('answers save themselves, and show what they are worth', async () => {
    await page.getByRole('link', { name: /组织机构健全/ }).click()
    await page.getByRole('radio', { name: '是', exact: true }).check()
    await page.getByLabel('情况说明').fill('三月换届，五个机构齐全')
    await expect(page.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible()
    await expect(page.getByText('条件满足，得满分 4 分')).toBeVisible()
    await page.getByRole('link', { name: /委员会会议/ }).click()
    await page.getByLabel('次数').fill('三次')
    await page.getByLabel('情况说明').click()
    await expect(page.getByText('请填一个不小于 0 的整数')).toBeVisible()
    await page.getByLabel('次数').fill('3')
    await expect(page.getByText(/^已保存/)).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('次数')).toHaveValue('3')
  })

  await test.step('what was saved without an answer is changed again, and is nobody else’s', async () => {
    const saves = '**/trpc/selfAssessment.saveItem*'
    await page.route(saves, async (route) => {
      if (route.request().postData()?.includes('"value":5')) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await page.getByLabel('次数').fill('4')
    await page.getByLabel('情况说明').focus()
    await expect(page.locator('[data-save=offline]')).toBeVisible()
    await page.getByLabel('次数').fill('5')
    await page.getByLabel('情况说明').focus()
    await expect(page.locator('[data-save=saved]')).toBeVisible()
    await page.unroute(saves)
    await page.reload()
    await expect(page.getByLabel('次数')).toHaveValue('5')
  })

  await test.step('of two versions one is chosen, by one click, whatever is saved meanwhile', async () => {
    for (const [whose, theirs, kept] of [
      ['用我写的', 6, '7'],
      ['用对方写的', 8, '8'],
    ] as const) {
      await page.reload()
      await expect(page.getByLabel('次数')).toBeVisible()
      await answerElsewhere(page, { origin: installation.origin, unitId: school.unitId, value: theirs })
      await page.getByLabel('次数').fill('7')
      await page.getByLabel('情况说明').pressSequentially('。')
      await expect(page.getByRole('button', { name: whose })).toBeVisible()
      await page.getByRole('button', { name: whose }).click()
      await expect(page.getByRole('button', { name: whose })).toHaveCount(0)
      await expect(page.getByLabel('次数')).toHaveValue(kept)
      await expect(page.locator('[data-save=saved]')).toBeVisible()
    }
    await page.reload()
    await expect(page.getByLabel('次数')).toHaveValue('8')
  })

  await test.step('evidence is uploaded once and used again from our own files', async () => {
    await page.getByRole('link', { name: /组织机构健全/ }).click()
    const pdf = { name: '机构设置批复.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%test\n') }
    await page.getByLabel('选择文件').setInputFiles(pdf)
    await expect(page.getByRole('link', { name: '机构设置批复.pdf' })).toBeVisible()
    await expect(page.getByText('至少 1 个，已有 1 个')).toBeVisible()
    await page.getByRole('link', { name: /主席任免合规/ }).click()
    await page.getByRole('radio', { name: '是', exact: true }).check()
    await page.getByRole('button', { name: '从我的材料选' }).click()
    await page.getByRole('checkbox', { name: /机构设置批复/ }).check()
    await page.getByRole('button', { name: '选用 1 份' }).click()
    await expect(page.getByText('至少 1 个，已有 1 个')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'self-evidence')
  })

  await test.step('a line from records is filled already, opens its records, and can be contested', async () => {
    await page.getByRole('link', { name: /信息采用/ }).click()
    await expect(page.getByText(/这段时间还没有记录/)).toBeVisible()
    await page.getByText('对这个结果有异议').click()
    await page.getByRole('button', { name: '提出异议' }).click()
    await expect(page.getByText('请至少写 5 个字')).toBeVisible()
    await page.getByLabel('异议理由').fill('五月被市报采用一篇，漏记了')
    await page.getByRole('button', { name: '提出异议' }).click()
    await expect(page.getByText('已提出异议，评委会人工核查')).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('button', { name: '撤回异议' }).click()
    await expect(page.getByText('对这个结果有异议')).toBeVisible()
    await page.getByRole('link', { name: /按期换届/ }).click()
    await expect(page.getByText(/这一项由区教育工会登记/)).toBeVisible()
  })

  await test.step('the check page lists what is missing first, each with its way', async () => {
    await page.getByRole('link', { name: '核对并提交' }).first().click()
    await expect(page.getByText(/还有 \d+ 处没有填完/)).toBeVisible()
    await page.getByRole('button', { name: '提交给海棠区教育工会' }).click()
    await expect(page.getByText(/自评还有没填完的项/)).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('link', { name: '更改委员会会议' }).click()
    await expect(page.getByRole('heading', { level: 2, name: '委员会会议' })).toBeVisible()
    await page.getByRole('link', { name: '回到核对页' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '核对自评' })).toBeVisible()
  })

  await test.step('a complete sheet is handed in and gives a receipt that survives a reload', async () => {
    await fillEveryLine(page, installation.origin, school.unitId)
    await page.reload()
    await expect(page.getByText('全部填好了，可以提交')).toBeVisible()
    await page.getByRole('button', { name: '提交给海棠区教育工会' }).click()
    await expect(page).toHaveURL(/\/receipt$/)
    const number = page.getByText(/^\d{4}-0001-\d$/)
    await expect(number).toBeVisible()
    const given = await number.textContent()
    for (let time = 0; time < 5; time++) await page.reload()
    await expect(number).toHaveText(given ?? '')
    await expect(page.getByText('接下来')).toBeVisible()
    await expect(page.getByText(/有问题找谁：.*程若水/)).toBeVisible()
    await expect(page.getByRole('button', { name: '打印或存为 PDF' })).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(number).toBeVisible()
    await expect(page.getByRole('navigation', { name: '主菜单' })).toBeHidden()
    await expect(page.getByRole('button', { name: '打印或存为 PDF' })).toBeHidden()
    expect(await textOfPdf(await page.pdf())).toContain(given)
    await page.emulateMedia({ media: null })
    await expectGoodPage(page)
    await takeLook(page, 'self-receipt')
    await page.getByRole('link', { name: '查看自评内容' }).click()
    await expect(page.getByText(/已提交，回执编号/)).toBeVisible()
    await expect(page.getByRole('radio')).toHaveCount(0)
    await expectGoodPage(page)
  })
})
