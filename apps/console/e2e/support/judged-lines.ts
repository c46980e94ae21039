import { expect, type Page } from '@playwright/test'
import type { PreparedDistrict } from './prepared-district.ts'
import { type Desk, deskOf } from './submitted-sheets.ts'

interface JudgedSheet {
  readonly origin: string
  readonly lines: number
}

export interface ToReview {
  readonly assessmentId: string
  readonly unitId: string
}

/** A sheet whose every line is marked by reviewers, handed to the second chair for the first school. */
export async function openJudgedSheet(
  district: PreparedDistrict,
  officer: Desk,
  { origin, lines }: JudgedSheet,
): Promise<ToReview> {
  const { change: write } = officer.procedures
  const [school] = district.schools
  const [, reviewer] = district.chairs
  if (!school || !reviewer) throw new Error('the district is too small')
  const { schemeId, version } = await write<{ schemeId: string; version: number }>('scheme.createFromSheet', {
    ...{ name: `${lines} 项考核细则`, yearLabel: `${district.year}` },
    sheet: {
      ...{ total: `${lines * 4}`, bonus: null, gates: [], vetoes: [], levels: [] },
      categories: [
        {
          ...{ name: '工作', points: `${lines * 4}` },
          lines: Array.from({ length: lines }, (_, at) => ({
            ...{ name: `第${at + 1}项工作`, points: '4', rule: { kind: 'judged' }, standard: '按材料打分' },
          })),
        },
      ],
    },
  })
  await write('scheme.publish', { schemeId, expectedVersion: version })
  const { year } = district
  const { assessmentId } = await write<{ assessmentId: string }>('assessment.open', {
    ...{ name: `${lines} 项考核`, schemeId, schemeVersion: 1, publicityDays: 7, exemptions: [] },
    ...{ periodStart: `${year}-01-01`, periodEnd: `${year}-12-31`, selfDue: `${year + 1}-01-10` },
    ...{ reviewDue: `${year + 1}-01-20`, unitIds: [school.unitId] },
  })
  await write('assessment.waive', { assessmentId, unitIds: [school.unitId], reason: '考评细则试行' })
  const { procedures } = await deskOf(reviewer, origin)
  await write('assessment.assignReviewers', {
    ...{ assessmentId, add: [{ unitId: school.unitId, reviewerId: procedures.personId }], withdraw: [] },
  })
  return { assessmentId, unitId: school.unitId }
}

export interface PressedKeys {
  readonly digits: number
  readonly others: number
}

/** Marks every line by keys alone, to the check page, and counts them. */
export async function markByKeys(page: Page, { assessmentId, unitId }: ToReview, lines: number): Promise<PressedKeys> {
  await page.goto(`/reviews/${assessmentId}/${unitId}`)
  await expect(page.getByText(`已打 0 / ${lines} 项`)).toBeVisible()
  const keys = { digits: 0, others: 0 }
  const press = async (key: string) => {
    if (/^[\d.]$/.test(key)) keys.digits += 1
    else keys.others += 1
    await page.keyboard.press(key)
  }
  for (let line = 1; line <= lines; line++) {
    await expect(page.locator('#item-name')).toHaveText(`第${line}项工作`)
    await expect(page.getByLabel('评分', { exact: true })).toBeFocused()
    for (const digit of line % 2 === 0 ? '3.5' : '4') await press(digit)
    await press('Enter')
  }
  await expect(page.getByText(`已打 ${lines} / ${lines} 项`)).toBeVisible()
  await expect(page.getByRole('link', { name: '核对并提交' })).toBeFocused()
  await press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '提交前核对' })).toBeVisible()
  return keys
}
