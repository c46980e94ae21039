import { addOfficer, replaceFirstPassword, setUp, signIn } from './support/account.ts'
import { expectGoodPage } from './support/checks.ts'
import { fillSheetOf } from './support/fill-sheet.ts'
import { normal, readEveryFigure } from './support/lineage.ts'
import {
  addPerson,
  asPerson,
  DISTRICT,
  enterDistrictFacts,
  leave,
  openAssessmentId,
  PASSWORD,
  type Person,
  recordTwoDispatches,
  review,
  SCHOOLS,
  TREE,
  unitsOf,
} from './support/main-job.ts'
import { proceduresOf } from './support/procedures.ts'
import { expect, testOfItsOwn } from './support/test.ts'
import { workbookOf } from './support/workbook.ts'

const test = testOfItsOwn()

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PHONE = { width: 390, height: 844 }
const PC = { width: 1280, height: 800 }
const [FIRST, SECOND, THIRD] = SCHOOLS

test('from an imported tree to a published rating', async ({ page, installation }) => {
  test.setTimeout(480_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { origin } = installation

  await step('first administrator', () =>
    setUp(page, {
      ...{ code: installation.setupCode ?? '', districtName: DISTRICT, districtShortName: '澜溪区' },
      ...{ personName: '宋知行', username: 'song', password: PASSWORD },
    }),
  )

  await step('the tree comes from an Excel file', async () => {
    await page.goto('/units/import')
    const file = { name: '学校工会名册.xlsx', mimeType: XLSX, buffer: workbookOf(TREE) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByLabel('新单位从哪天起').fill('2020-09-01')
    await page.getByRole('button', { name: '导入 9 行' }).click()
    await expect(page.getByText('新增 9 个，更新 0 个，0 个没有变化。')).toBeVisible()
  })

  const administrator = await proceduresOf(page.request, origin)
  const unit = await unitsOf(administrator)
  let given = ''
  await step('an officer is entered and signs in with the password that was shown once', async () => {
    given = await addOfficer(page, { district: '澜溪区', name: '程若水' })
  })
  const chairs: Person[] = []
  for (const [index, name] of SCHOOLS.entries()) {
    const chair = { name: ['林望舒', '何清越', '苏见微'][index] ?? '', username: `chair${index}` }
    chairs.push(await addPerson(administrator, { ...chair, unitId: unit(name).unitId, role: 'chair' }, origin))
  }
  const group = unit('第一语文组').unitId
  const leader = await addPerson(
    administrator,
    { name: '周远山', username: 'leader', unitId: group, role: 'groupLeader' },
    origin,
  )
  const [firstChair, secondChair, thirdChair] = chairs
  if (!firstChair || !secondChair || !thirdChair) throw new Error('three chairs are needed')
  await leave(page)
  const officer = { name: '程若水', username: 'officer', password: PASSWORD }
  await replaceFirstPassword(page, { username: 'officer', password: given }, PASSWORD)

  await step('a scheme from a preset: figures, live lint, publication', async () => {
    await page.goto('/schemes/new?preset=schoolUnionAnnual')
    await page.getByLabel('细则名称').fill('学校工会年度考核细则')
    await page
      .getByLabel(/信息采用：分值|信息报送：分值/)
      .first()
      .fill('40')
    await expect(page.getByText('错误', { exact: true }).first()).toBeVisible()
    await page
      .getByLabel(/信息采用：分值|信息报送：分值/)
      .first()
      .fill('4')
    await page.getByRole('textbox', { name: /模范.*名额|名额.*模范/ }).fill('34')
    await expect(page.getByText('错误', { exact: true })).toHaveCount(0)
    await page.getByRole('button', { name: '建立草稿' }).click()
    await expect(page).toHaveURL(/\/schemes\/[0-9a-f-]{36}$/)
    await page.getByRole('button', { name: '去发布' }).click()
    await page.getByRole('button', { name: '冻结并发布第 1 版' }).click()
    await expect(page.getByText('已发布第 1 版')).toBeVisible()
  })

  await step('an assessment is opened and reviewers are assigned, never for their own school', async () => {
    const year = Number(administrator.today.slice(0, 4))
    await page.goto('/assessments/new')
    await page.getByRole('textbox', { name: '名称', exact: true }).fill(`${year} 年度考核`)
    await page.getByLabel('自评截止日').fill(`${year + 1}-01-10`)
    await page.getByLabel('评审截止日').fill(`${year + 1}-01-20`)
    await page.getByRole('button', { name: '全选', exact: true }).click()
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await expectGoodPage(page)
    await page.getByRole('button', { name: '开启考核' }).click()
    const picker = page.getByRole('combobox', { name: '评委' })
    for (const person of chairs) {
      await picker.fill(person.name)
      await page.getByRole('option', { name: new RegExp(person.name) }).click()
    }
    await page.keyboard.press('Escape')
    await expect(page.locator('td[data-own]')).toHaveCount(3)
    for (const [at, school] of SCHOOLS.entries())
      for (const [by, person] of chairs.entries())
        if (by !== at) await page.getByRole('checkbox', { name: `${person.name}评${school}` }).check()
    await page.getByRole('button', { name: '保存评审安排' }).click()
    await expect(page.getByText('没有改动')).toBeVisible()
  })

  await step('a group leader records two dispatches on a phone', async () => {
    await leave(page)
    await page.setViewportSize(PHONE)
    await signIn(page, leader)
    for (const title of ['春季健步走', '师徒结对汇报']) {
      await page.goto('/ledger/new?kind=dispatch')
      await page.getByLabel('标题').fill(title)
      await page.getByLabel('报送渠道').fill('区教育工会公众号')
      await page.getByLabel('已被采用').check()
      await page.getByLabel('采用日期').fill(administrator.today)
      const photo = {
        name: `${title}截图.pdf`,
        mimeType: 'application/pdf',
        buffer: Buffer.from(`%PDF-1.4\n%${title}\n`),
      }
      await page.getByLabel('选择文件').setInputFiles(photo)
      await expect(page.getByRole('link', { name: photo.name })).toBeVisible()
      await page.getByRole('button', { name: '记入台账' }).click()
      await expect(page.getByText(/采用信息 1/)).toBeVisible()
    }
    await page.setViewportSize(PC)
  })

  await step(
    'the self-assessment has that line already; the chair proves another, submits and gets a receipt',
    async () => {
      await leave(page)
      await signIn(page, firstChair)
      await page.goto('/assessments')
      await page.getByRole('link', { name: '填写自评' }).click()
      await expect(page).toHaveURL(/\/self\//)
      await expect(page.getByRole('link', { name: /信息采用/ })).toBeVisible()
      await expectGoodPage(page)
      await page.getByRole('link', { name: /信息采用/ }).click()
      await expect(page.getByRole('link', { name: '打开记录：春季健步走' })).toBeVisible()
      await expect(page.getByRole('button', { name: '春季健步走截图.pdf' })).toBeVisible()
      await page.getByRole('link', { name: /组织机构健全/ }).click()
      await page.getByRole('radio', { name: '是', exact: true }).check()
      const proof = { name: '机构设置批复.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%批复\n') }
      await page.getByLabel('选择文件').setInputFiles(proof)
      await expect(page.getByText('至少 1 个，已有 1 个')).toBeVisible()
      await expect(page.getByText(/^已保存/)).toBeVisible()
      await fillSheetOf(page.request, origin, { unitId: unit(FIRST).unitId })
      await page.getByRole('link', { name: '核对并提交' }).first().click()
      await page.reload()
      await expectGoodPage(page)
      await page.getByRole('button', { name: `提交给${DISTRICT}` }).click()
      await expect(page.getByText(/^\d{4}-0001-\d$/)).toBeVisible()
    },
  )

  const assessmentId = await asPerson(officer, origin, async (procedures) => {
    const id = await openAssessmentId(procedures)
    await enterDistrictFacts(procedures, id, SCHOOLS.map(unit))
    return id
  })
  for (const [person, school] of [
    [secondChair, SECOND],
    [thirdChair, THIRD],
  ] as const)
    await asPerson(person, origin, async (procedures, context) => {
      if (school === SECOND) await recordTwoDispatches(procedures, unit(school).unitId)
      await fillSheetOf(context, origin, { unitId: unit(school).unitId, submit: true })
    })

  await step('one reviewer scores by keyboard; the other sees none of those marks', async () => {
    await leave(page)
    await signIn(page, secondChair)
    await page.goto(`/reviews/${assessmentId}/${unit(FIRST).unitId}`)
    const box = page.getByLabel('评分', { exact: true })
    await expectGoodPage(page)
    const total = Number(/\/ (\d+)/.exec((await page.getByText(/^已打 0 \/ \d+ 项$/).textContent()) ?? '')?.[1])
    for (let done = 0; done < total; done++) {
      await expect(box).toBeVisible()
      const full = await page.getByRole('complementary', { name: '打分' }).getByRole('definition').first().textContent()
      await box.fill(full ?? '')
      await box.press('Enter')
      await expect(page.getByText(`已打 ${done + 1} / ${total} 项`)).toBeVisible()
    }
    await page
      .getByRole('button', { name: '核对并提交' })
      .or(page.getByRole('link', { name: '核对并提交' }))
      .first()
      .click()
    await page.getByRole('button', { name: '提交评分给区教育工会' }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('提交前核对')

    await leave(page)
    await signIn(page, thirdChair)
    await page.goto(`/reviews/${assessmentId}/${unit(FIRST).unitId}`)
    await expect(page.getByText(`已打 0 / ${total} 项`)).toBeVisible()
  })
  await asPerson(thirdChair, origin, (procedures) =>
    review(procedures, { assessmentId, unitId: unit(FIRST).unitId }, ['rules']),
  )
  for (const [by, school, least] of [
    [firstChair, SECOND, []],
    [thirdChair, SECOND, []],
    [firstChair, THIRD, ['warmth']],
    [secondChair, THIRD, ['warmth']],
  ] as const)
    await asPerson(by, origin, (procedures) => review(procedures, { assessmentId, unitId: unit(school).unitId }, least))

  await step('marks are combined; the one that lies too far apart is agreed on with a reason', async () => {
    await leave(page)
    await signIn(page, officer)
    await page.goto(`/assessments/${assessmentId}/combine`)
    await expect(page.getByText('要合议的项')).toBeVisible()
    await page.getByLabel('商定的分数').fill('4')
    await page.getByLabel('理由').fill('现场核对，制度都在用')
    await page.getByRole('button', { name: '商定这个分数' }).click()
    await expect(page.getByText('商定 4 分')).toBeVisible()
    await page.getByRole('button', { name: '合成已就绪的 3 个单位' }).click()
    await page.getByRole('dialog').getByRole('button').last().click()
    await expect(page.getByText('所有单位都已合分')).toBeVisible()
  })

  await step('the result is published', async () => {
    await page.goto(`/assessments/${assessmentId}/publish`)
    await page.getByRole('textbox', { name: /^受理部门/ }).fill('区教育工会办公室')
    await page.getByRole('textbox', { name: /^电话/ }).fill('0571-88881234')
    await page.getByRole('button', { name: '公示考核结果' }).click()
    await page.getByRole('dialog').getByRole('button').last().click()
    await expect(page.getByText('已公示', { exact: true }).first()).toBeVisible()
  })

  await step('the rating: one place, two equal schools, the declared policy decides', async () => {
    await page.goto(`/ratings/${assessmentId}`)
    await expect(page.getByText(/在线上并列：线上并列的都不取/)).toBeVisible()
    await expect(page.getByText('名额 1 个，已用 0 个')).toBeVisible()
    await page.getByRole('button', { name: '按名额线评定并授予称号' }).click()
    await page.getByRole('dialog').getByRole('button').last().click()
    await expect(page.getByText('评家已确定')).toBeVisible()
    await expectGoodPage(page)
    await page.goto(`/results/${assessmentId}`)
  })

  await step('every number on the result opens, down to its records and files', async () => {
    await page.goto(`/results/${assessmentId}/${unit(FIRST).unitId}`)
    await expect(page.locator('[data-figure]').first()).toBeVisible()
    await expectGoodPage(page)
    const figures = await readEveryFigure(page)
    expect(figures.length).toBeGreaterThan(60)
    expect(figures.map(({ text }) => normal(text))).toEqual(figures.map(({ value }) => normal(value)))
    const line = page.getByRole('row', { name: /信息采用/ })
    await line.locator('[data-figure]').first().click()
    const drawer = page.getByRole('dialog')
    for (const closed of await drawer.locator('details:not([open]) > summary').all()) await closed.click()
    await drawer.getByRole('button', { name: /春季健步走截图\.pdf/ }).click()
    await expect(drawer.getByRole('region', { name: '春季健步走截图.pdf' })).toBeVisible()
    await drawer
      .getByRole('link', { name: /春季健步走/ })
      .first()
      .click()
    await expect(page).toHaveURL(/\/ledger\//)
  })
})

function step(title: string, body: () => Promise<void>): Promise<void> {
  return test.step(title, body)
}
