import type { Page } from '@playwright/test'
import { expectFocusKept, type Keys, keysOf } from './support/by-keys.ts'
import { giveMarks } from './support/given-marks.ts'
import { type Person, type PreparedDistrict, prepareDistrict } from './support/prepared-district.ts'
import type { Procedures } from './support/procedures.ts'
import { openVote } from './support/small-assessment.ts'
import { type Desk, deskOf, enterFacts, fillIn, handIn } from './support/submitted-sheets.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

test.describe.configure({ mode: 'serial' })

let district: PreparedDistrict
let officer: Desk
let chairs: readonly Desk[]

interface Assessed {
  readonly assessmentId: string
  readonly schemeId: string
}

/** By keys from the sign-in page to the start page. */
async function signInByKeys(page: Page, keys: Keys, { username, password }: Person): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await keys.type(page.getByLabel('用户名'), username)
  await keys.type(page.getByLabel('密码', { exact: true }), password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '今日事项' })).toBeVisible()
  await expectFocusKept(page)
}

function expectNoFault(keys: Keys, least: number): void {
  expect([...keys.faults]).toEqual([])
  expect(keys.stops()).toBeGreaterThan(least)
}

async function assessed({ read }: Procedures): Promise<Assessed> {
  const { assessments } = await read<{ assessments: readonly { assessmentId: string }[] }>('assessment.list', {})
  const { schemes } = await read<{ schemes: readonly { schemeId: string }[] }>('scheme.list', {})
  const [{ assessmentId } = { assessmentId: '' }] = assessments
  const [{ schemeId } = { schemeId: '' }] = schemes
  return { assessmentId, schemeId }
}

test('an officer signs in, jumps over the menu and opens an assessment', async ({ page, installation }) => {
  test.setTimeout(600_000)
  const { origin } = installation
  district = await prepareDistrict(installation)
  officer = await deskOf(district.officer, origin)
  chairs = await Promise.all(district.chairs.map((chair) => deskOf(chair, origin)))
  const { year } = district
  const keys = keysOf(page)
  await signInByKeys(page, keys, district.officer)

  await page.goto('/assessments')
  await expect(page.getByText('还没有考核', { exact: true })).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: '跳到正文' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)

  await keys.press(page.getByRole('link', { name: '开启考核' }).first())
  await expect(page.getByRole('heading', { level: 1, name: '开启考核' })).toBeVisible()
  await expectFocusKept(page)
  await keys.press(page.getByRole('button', { name: '下一步：核对' }))
  await expect(page.locator('[data-error-summary]')).toBeFocused()
  await keys.press(page.locator('[data-error-summary]').getByRole('link').first())
  const name = page.getByRole('textbox', { name: '名称', exact: true })
  await expect(name).toBeFocused()
  await keys.type(name, `${year} 年度工会工作考核`)
  await keys.day(page.getByLabel('自评截止日'), `${year + 1}-01-10`)
  await keys.day(page.getByLabel('评审截止日'), `${year + 1}-01-20`)
  await keys.press(page.getByRole('button', { name: '全选', exact: true }))
  await keys.press(page.getByRole('button', { name: '下一步：核对' }))
  await expect(page.getByText('核对后开启')).toBeVisible()
  await expectFocusKept(page)
  await keys.press(page.getByRole('button', { name: '开启考核' }))
  await expect(page.getByRole('tab', { name: '评审安排', selected: true })).toBeVisible()
  await expectFocusKept(page)

  // Tabs are one stop, and arrows go along them.
  await keys.to(page.getByRole('tab', { name: '评审安排' }))
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('tab', { name: '进度' })).toBeFocused()
  expectNoFault(keys, 40)
})

test('a chair records an entry with a file, takes it back, and hands in a line and the sheet', async ({
  page,
  installation,
}) => {
  test.setTimeout(600_000)
  const [school] = district.schools
  const [person] = district.chairs
  const [chair] = chairs
  if (!school || !person || !chair) throw new Error('the district is too small')
  const { assessmentId, schemeId } = await assessed(officer.procedures)
  const unitIds = district.schools.map(({ unitId }) => unitId)
  const reviewers = chairs.map(({ procedures }) => procedures.personId)
  const add = unitIds.flatMap((unitId, at) =>
    reviewers.filter((_, other) => other !== at).map((reviewerId) => ({ unitId, reviewerId })),
  )
  await officer.procedures.change('assessment.assignReviewers', { assessmentId, add, withdraw: [] })
  await enterFacts(officer.procedures, { assessmentId, schemeId, unitIds })
  const keys = keysOf(page)
  await signInByKeys(page, keys, person)
  const picture = await page.screenshot()

  await test.step('an entry of the ledger, with a file', async () => {
    await keys.press(page.getByRole('link', { name: '记一笔' }).first())
    await keys.press(page.getByRole('main').getByRole('link', { name: '信息报送' }))
    await expect(page.getByRole('heading', { level: 1, name: '记一条信息报送' })).toBeVisible()
    await keys.type(page.getByLabel('标题', { exact: true }), '秋季教职工健步走')
    await keys.type(page.getByLabel('报送渠道'), '区教育工会公众号')
    // Waited for before the way there: the browser begins to tell of it a moment after it is asked.
    const chosen = page.waitForEvent('filechooser', { timeout: 60_000 })
    await keys.to(page.getByLabel('选择文件'))
    await page.keyboard.press('Enter')
    const chooser = await chosen
    await chooser.setFiles({ name: '健步走.png', mimeType: 'image/png', buffer: picture })
    await expect(page.getByRole('link', { name: /健步走\.png/ })).toBeVisible()
    await expectFocusKept(page)
    await keys.press(page.getByRole('button', { name: '记入台账' }))
    await expect(page.getByRole('heading', { level: 1, name: '已记入台账' })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '已记入台账' }).first()).toBeVisible()
    await expectFocusKept(page)
  })

  await test.step('deleted and taken out again: the question has the focus, and gives it back', async () => {
    await keys.press(page.getByRole('link', { name: '看这条记录' }).first())
    await expect(page.getByRole('heading', { level: 1, name: '秋季教职工健步走' })).toBeVisible()
    await expectFocusKept(page)
    const bin = page.getByRole('button', { name: '移入回收站' })
    await keys.press(bin)
    const question = page.getByRole('dialog')
    await expect(question).toBeVisible()
    await expect.poll(() => question.evaluate((node) => node.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(question).toHaveCount(0)
    await expect(bin).toBeFocused()
    await page.keyboard.press('Enter')
    await keys.press(question.getByRole('button', { name: '移入回收站' }))
    await expect(page.getByText('这条记录在回收站里，不计分')).toBeVisible()
    await expectFocusKept(page)
    await keys.press(page.getByRole('button', { name: '恢复' }))
    await expect(page.getByText('这条记录在回收站里，不计分')).toHaveCount(0)
    await expectFocusKept(page)
  })

  await test.step('a line of the sheet, and on to the next', async () => {
    await page.goto(`/self/${assessmentId}/${school.unitId}`)
    await keys.press(page.getByRole('link', { name: /组织机构健全/ }))
    await expect(page.getByRole('heading', { level: 2, name: '组织机构健全' })).toBeFocused()
    await keys.choose(page.getByRole('radio', { name: '是', exact: true }))
    await keys.type(page.getByLabel('情况说明'), '三月换届，五个机构齐全')
    await expect(page.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: /^已保存/ })).toHaveCount(1)
    await keys.press(page.getByRole('link', { name: '下一项' }))
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expect(page.locator('#line-title')).toBeFocused()
  })

  await test.step('the sheet is handed in', async () => {
    await fillIn(chair, {
      origin: installation.origin,
      assessmentId,
      unitId: school.unitId,
      fileName: '材料.png',
      picture,
    })
    await page.goto(`/self/${assessmentId}/${school.unitId}/check`)
    await keys.press(page.getByRole('button', { name: '提交给海棠区教育工会' }))
    await expect(page).toHaveURL(/\/receipt$/)
    await expect(page.getByText(/^\d{4}-0001-\d$/)).toBeVisible()
    await expectFocusKept(page)
  })
  expectNoFault(keys, 60)
})

test('a reviewer marks every line and hands in', async ({ page, installation }) => {
  test.setTimeout(600_000)
  const [school, second, third] = district.schools
  const [, reviewer] = district.chairs
  if (!school || !second || !third || !reviewer) throw new Error('the district is too small')
  const { assessmentId } = await assessed(officer.procedures)
  const keys = keysOf(page)
  await signInByKeys(page, keys, reviewer)
  const picture = await page.screenshot()
  for (const [at, { unitId }] of [second, third].entries()) {
    const chair = chairs[at + 1]
    if (chair === undefined) throw new Error('a chair is missing')
    await fillIn(chair, { origin: installation.origin, assessmentId, unitId, fileName: '材料.png', picture })
    await handIn(chair, { assessmentId, unitId })
  }
  await page.goto('/reviews')
  await keys.press(page.getByRole('link', { name: `开始评分 ${school.name}` }))
  const box = page.getByLabel('评分', { exact: true })
  await expect(box).toBeFocused()
  const asked = Number(/\/ (\d+)/.exec(await page.getByText(/^已打 \d+ \/ \d+ 项$/).innerText())?.[1])
  expect(asked).toBeGreaterThan(5)
  for (let line = 0; line < asked; line++) {
    const name = await page.locator('#item-name').innerText()
    const facts = page.getByRole('complementary', { name: '打分' }).locator('dd')
    await page.keyboard.type((await facts.first().innerText()).trim())
    await page.keyboard.press('Enter')
    if (line < asked - 1) await expect(page.locator('#item-name')).not.toHaveText(name)
  }
  await expect(page.getByRole('link', { name: '核对并提交' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '提交前核对' })).toBeVisible()
  await expectFocusKept(page)
  await keys.press(page.getByRole('button', { name: '提交评分给区教育工会' }))
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('提交前核对')
  await expectFocusKept(page)
  expectNoFault(keys, 10)
})

test('the officer publishes with a notice', async ({ page }) => {
  test.setTimeout(600_000)
  const { assessmentId } = await assessed(officer.procedures)
  for (const [at, { procedures }] of chairs.entries())
    for (const [of, { unitId }] of district.schools.entries())
      if (of !== at && !(at === 1 && of === 0)) await giveMarks(procedures, { assessmentId, unitId })
  const unitIds = district.schools.map(({ unitId }) => unitId)
  await officer.procedures.change('combination.finish', { assessmentId, unitIds })
  const keys = keysOf(page)
  await signInByKeys(page, keys, district.officer)
  await page.goto(`/assessments/${assessmentId}/publish`)
  await keys.type(page.getByRole('textbox', { name: /^受理部门/ }), '区教育工会办公室')
  await keys.type(page.getByRole('textbox', { name: /^电话/ }), '0571-88881234')
  await keys.press(page.getByRole('button', { name: '公示考核结果' }))
  await keys.press(page.getByRole('dialog').getByRole('button', { name: '公示考核结果' }))
  await expect(page.getByText('已公示', { exact: true })).toBeVisible()
  await expectFocusKept(page)
  expectNoFault(keys, 20)
})

test('somebody present votes', async ({ page }) => {
  const [school] = district.schools
  const leader = chairs[1]?.procedures
  if (school === undefined || leader === undefined) throw new Error('the district is too small')
  const code = await openVote({ officer: officer.procedures, leader, unitId: school.unitId })
  const keys = keysOf(page)
  await page.goto('/vote')
  await keys.type(page.getByLabel('投票码'), code)
  await page.keyboard.press('Enter')
  await keys.press(page.getByRole('button', { name: '领取选票' }))
  const choices = page.getByRole('group', { name: '请选择一项' })
  await expect(choices).toBeVisible()
  await expectFocusKept(page)
  await keys.press(choices.getByRole('button').first())
  await expect(page.getByText('投出后不能查看，也不能修改。')).toBeVisible()
  await expectFocusKept(page)
  await keys.press(page.getByRole('button', { name: '投出这一票' }))
  await expect(page.getByRole('heading', { level: 1, name: '选票已封存' })).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: '选票已封存' })).toBeVisible()
  await expectFocusKept(page)
  expectNoFault(keys, 4)
})
