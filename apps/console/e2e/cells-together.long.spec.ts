import type { Locator, Page } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectAccessible, takeLook } from './support/checks.ts'
import type { PreparedDistrict } from './support/prepared-district.ts'
import { type Procedures, proceduresOf } from './support/procedures.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

const opened = (page: Page) => page.locator('td input[data-edit="open"]')
const cells = (page: Page, column: string) => page.locator(`[data-column="${column}"] [data-edit]`)

interface Stored {
  readonly version: number
  readonly scheme: { readonly items: readonly { readonly id: string; readonly points: string | object }[] }
}

test('full marks in the table of a draft, days moved together, reviewers for the marked units', async ({
  page,
  installation,
  district,
}) => {
  test.setTimeout(900_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, district.officer)
  const officer = await proceduresOf(page.request, installation.origin)
  const schemeId = await draftOfLines(officer)
  await test.step('full marks by keys alone; a fault and another hand are told at the cell', async () => {
    await page.goto(`/schemes/${schemeId}/table`)
    await changeMarks(page, officer, schemeId)
  })
  const assessmentId = await openAssessment(officer, district)
  await test.step('days are typed row by row and saved together, with one reason', async () => {
    await page.goto(`/assessments/${assessmentId}`)
    await moveDays(page, officer, assessmentId)
  })
  await test.step('so are the days of a round of plans, where they stand', async () => {
    await moveRoundDays(page, officer)
  })
  await test.step('marked units get reviewers by one press; conflicts are hatched and say why', async () => {
    await page.goto(`/assessments/${assessmentId}`)
    await assignMarked(page, officer, { assessmentId, district })
  })
})

async function changeMarks(page: Page, officer: Procedures, schemeId: string): Promise<void> {
  const stored = () => officer.read<Stored>('scheme.get', { schemeId })
  const marks = async () => (await stored()).scheme.items.map(({ points }) => points)
  const cell = cells(page, 'points.')
  await cell.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(cell.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(cell.first()).toBeFocused()
  await page.keyboard.press('Enter')
  for (const mark of ['7', '8', '9.5']) {
    await expect(opened(page)).toBeFocused()
    await opened(page).fill(mark)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await marks()).slice(0, 3)).toEqual(['7', '8', '9.5'])

  await cell.first().press('F2')
  await opened(page).fill('七分')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(opened(page)).toHaveValue('七分')
  await takeLook(page, 'cells-marks')
  await page.keyboard.press('Escape')
  expect((await marks())[0]).toBe('7')
  await expectAccessible(page)

  await cell.first().press('Enter')
  const now = await stored()
  const [line] = now.scheme.items
  const commands = [{ do: 'setCriterion', criterion: { ...line, points: '3' } }]
  await officer.change('scheme.edit', { schemeId, commands, expectedVersion: now.version })
  await opened(page).fill('6')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alert')).toContainText('别人刚刚改成了“3”')
  expect((await marks())[0]).toBe('3')
  await cell.first().press('Enter')
  await expect(opened(page)).toHaveValue('6')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await marks())[0]).toBe('6')
}

async function moveDays(page: Page, officer: Procedures, assessmentId: string): Promise<void> {
  const days = async () => {
    const { units } = await officer.read<{ units: readonly { name: string; dueOn: string }[] }>('assessment.get', {
      assessmentId,
    })
    return units.map(({ dueOn }) => dueOn)
  }
  const next = Number(officer.today.slice(0, 4)) + 1
  const cell = cells(page, 'dueOn')
  await cell.first().press('Enter')
  const form = await typeTwoDays(page, {
    ...{ next, days, look: 'cells-days' },
    wrong: { day: '30', why: 'after the last day of review', told: '评审截止日' },
  })

  const unitIds = await officer.read<{ units: readonly { unitId: string; name: string }[] }>('assessment.get', {
    assessmentId,
  })
  const firstName = await page.locator('tbody tr').first().locator('[data-column="name"]').innerText()
  const first = unitIds.units.find(({ name }) => name === firstName)
  await officer.change('assessment.extendDeadline', {
    ...{ assessmentId, unitIds: [first?.unitId], dueOn: `${next}-01-11`, reason: '校舍搬迁' },
  })
  await form.getByLabel('改截止日的理由').fill('期末考试')
  await form.getByLabel('改截止日的理由').press('Enter')
  await expect(page.locator('td').getByRole('alert')).toContainText('别人刚刚把截止日改成了')
  expect(
    (await days()).filter((day) => day === `${next}-01-13`),
    'all of them or none',
  ).toEqual([])
  await form.getByRole('button', { name: '保存 2 个单位的截止日' }).click()
  await expect(page.getByText('2 个单位的截止日已经改好')).toBeVisible()
  await expect(page.locator('tbody').getByText('已延期：期末考试')).toHaveCount(2)
  expect((await days()).toSorted()).toEqual([`${next}-01-10`, `${next}-01-12`, `${next}-01-13`])
}

async function moveRoundDays(page: Page, officer: Procedures): Promise<void> {
  const year = Number(officer.today.slice(0, 4))
  const next = year + 1
  const { roundId } = await officer.change<{ roundId: string }>('obligation.setRound', {
    ...{ kind: 'plan', periodKind: 'calendarYear', periodLabel: `${next}年`, opensOn: officer.today },
    ...{ periodStart: `${next}-01-01`, periodEnd: `${next}-12-31`, unitKinds: ['branch'], stages: [], note: '' },
    ...{ dueOn: `${next}-01-10`, steps: { daysBefore: [], everyDaysLate: null } },
  })
  const rows = async () => {
    const found = await officer.read<{
      rounds: readonly { roundId: string }[]
      rows: readonly { unitId: string; name: string; cells: readonly ({ dueOn: string } | null)[] }[]
    }>('obligation.matrix', { year: next })
    const at = found.rounds.findIndex((round) => round.roundId === roundId)
    return found.rows.flatMap(({ unitId, name, cells: owed }) => {
      const cell = owed[at]
      return cell ? [{ unitId, name, dueOn: cell.dueOn }] : []
    })
  }
  const days = async () => (await rows()).map(({ dueOn }) => dueOn)
  await page.goto(`/obligations/${roundId}`)
  const cell = cells(page, 'dueOn')
  await cell.first().press('ArrowDown')
  await expect(cell.nth(1)).toBeFocused()
  await cell.first().press('Enter')
  const form = await typeTwoDays(page, {
    ...{ next, days, look: 'cells-round-days' },
    wrong: { day: '09', why: 'no day before the present one', told: '要晚于现在的截止日' },
  })

  const firstName = await page.locator('tbody tr').first().locator('th').innerText()
  const first = (await rows()).find(({ name }) => name === firstName)
  await officer.change('obligation.extend', {
    ...{ roundId, unitIds: [first?.unitId], dueOn: `${next}-01-11`, reason: '校舍搬迁' },
  })
  await form.getByLabel('改截止日的理由').fill('期末考试')
  await form.getByLabel('改截止日的理由').press('Enter')
  await expect(page.locator('td').getByRole('alert')).toContainText('别人刚刚把截止日改成了')
  expect(await days(), 'all of them or none').not.toContain(`${next}-01-13`)
  await form.getByRole('button', { name: '保存 2 个单位的截止日' }).click()
  await expect(page.getByText('2 个单位的截止日已经改好')).toBeVisible()
  expect((await days()).toSorted()).toEqual([`${next}-01-10`, `${next}-01-12`, `${next}-01-13`])
}

interface TwoDays {
  /** The year of the days, all of which are in January; every unit has the tenth. */
  readonly next: number
  readonly days: () => Promise<readonly string[]>
  readonly wrong: { readonly day: string; readonly why: string; readonly told: string }
  readonly look: string
}

/** Into the cell that is open and the one below it a day each, then a wrong one; nothing is saved without a reason. */
async function typeTwoDays(page: Page, { next, days, wrong, look }: TwoDays): Promise<Locator> {
  for (const day of ['12', '13']) {
    await expect(opened(page)).toBeFocused()
    await opened(page).fill(`${next}-01-${day}`)
    await page.keyboard.press('Enter')
  }
  await opened(page).fill(`${next}-01-${wrong.day}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert'), wrong.why).toContainText(wrong.told)
  await page.keyboard.press('Escape')
  await expect(page.getByText('待一并保存')).toHaveCount(2)
  expect(new Set(await days()), 'nothing is saved yet').toEqual(new Set([`${next}-01-10`]))
  const form = page.getByRole('region', { name: '2 个单位改截止日，还没有保存' })
  await form.getByRole('button', { name: '保存 2 个单位的截止日' }).click()
  await expect(form.getByText('请写明理由，至少两个字').first()).toBeVisible()
  await takeLook(page, look)
  await expectAccessible(page)
  return form
}

interface Assigned {
  readonly assessmentId: string
  readonly district: PreparedDistrict
}

async function assignMarked(page: Page, officer: Procedures, { assessmentId, district }: Assigned): Promise<void> {
  const pairs = async () => {
    const { assignments } = await officer.read<{ assignments: readonly { unitId: string; reviewerId: string }[] }>(
      'assessment.reviewerOptions',
      { assessmentId },
    )
    return assignments
  }
  await page.getByRole('checkbox', { name: '选择这些行' }).click()
  await page.getByRole('button', { name: '安排评委（3 条）' }).click()
  const picker = page.getByRole('combobox', { name: '评委' })
  const [chair, other] = district.chairs
  for (const name of [chair?.name ?? '', other?.name ?? '']) {
    await picker.fill(name)
    await page.getByRole('option', { name: new RegExp(name) }).click()
  }
  await page.keyboard.press('Escape')
  await expect(page.locator('td[data-own]')).toHaveCount(2)
  await expect(page.getByText('有 2 处要回避，不安排')).toBeVisible()
  const why = `${chair?.name ?? ''}是${district.schools[0]?.name ?? ''}的人，不能评自己的单位`
  await expect(page.getByRole('listitem').filter({ hasText: why })).toBeVisible()
  expect(await pairs(), 'a preview writes nothing').toEqual([])
  await takeLook(page, 'cells-reviewers')
  await expectAccessible(page)
  await page.getByRole('button', { name: '安排评委（4 处）' }).click()
  await expect(page.getByText('已经安排 4 处，涉及 3 个单位')).toBeVisible()
  expect(await pairs()).toHaveLength(4)
}

async function draftOfLines(officer: Procedures): Promise<string> {
  const made = await officer.change<{ schemeId: string; version: number }>('scheme.createFromPreset', {
    ...{ preset: 'schoolUnionAnnual', parameters: {}, name: '逐项细则', yearLabel: '2026' },
  })
  await officer.change('scheme.leavePreset', { schemeId: made.schemeId, expectedVersion: made.version })
  return made.schemeId
}

async function openAssessment(officer: Procedures, { schools }: PreparedDistrict): Promise<string> {
  const { schemes } = await officer.read<{ schemes: readonly { schemeId: string; published: number | null }[] }>(
    'scheme.list',
    {},
  )
  const schemeId = schemes.find(({ published }) => published !== null)?.schemeId
  const year = Number(officer.today.slice(0, 4))
  const { assessmentId } = await officer.change<{ assessmentId: string }>('assessment.open', {
    ...{ name: `${year} 年度考核`, schemeId, schemeVersion: 1, publicityDays: 3, exemptions: [] },
    ...{ unitIds: schools.map(({ unitId }) => unitId), periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` },
    ...{ selfDue: `${year + 1}-01-10`, reviewDue: `${year + 1}-01-20` },
  })
  return assessmentId
}
