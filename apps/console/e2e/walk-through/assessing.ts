import { expect } from '@playwright/test'
import { fillSheetOf } from '../support/fill-sheet.ts'
import type { Seat } from './cast.ts'
import { only, type Walk, yearOf } from './walk.ts'

/** How an assessment is opened: the check page is looked at and left. */
export async function lookAtOpening(walk: Walk): Promise<void> {
  const year = yearOf(walk) + 1
  await walk.take({
    ...{ name: 'open-check', who: walk.cast.officer, address: '/assessments/new' },
    prepare: async (page, say) => {
      await page.getByRole('combobox', { name: say('考核细则', 'Scheme') }).click()
      await page.getByRole('option', { name: `${year} 年学校工会考核细则` }).click()
      await page.getByLabel(say('考核时间段：从', 'Period: from')).fill(`${year}-01-01`)
      await page.getByLabel(say('考核时间段：到', 'Period: to')).fill(`${year}-12-31`)
      await page.getByRole('textbox', { name: say('名称', 'Name'), exact: true }).fill(`${year} 年度学校工会考核`)
      await page.getByLabel(say('自评截止日', 'Self-assessment due on')).fill(`${year}-12-10`)
      await page.getByLabel(say('评审截止日', 'Reviews due on')).fill(`${year}-12-20`)
      await page.getByRole('button', { name: say('全选', 'All'), exact: true }).click()
      await page.getByRole('button', { name: say('下一步：核对', 'Next: check') }).click()
      await expect(page.getByRole('heading', { level: 2, name: say('核对后开启', 'Check and open') })).toBeVisible()
    },
  })
}

interface Sheet {
  readonly version: number
  readonly lines: readonly {
    readonly criterion: { readonly id: string }
    readonly version: number
    readonly value: unknown
  }[]
}

/** The chair goes through the sheet and hands it in. */
export async function assessOurselves({ take, cast: { chair }, origin, assessmentId, unitId }: Walk): Promise<void> {
  const sheet = `/self/${assessmentId}/${unitId}`
  await take({ name: 'self', who: chair, address: `${sheet}?item=rules` })
  await fillSheetOf(chair.request, origin, { unitId })
  await take({ name: 'self-check', who: chair, address: `${sheet}/check` })
  const of = { assessmentId, unitId }
  const { version } = await chair.procedures.read<Sheet>('selfAssessment.get', of)
  await chair.procedures.change('selfAssessment.submit', { ...of, expectedVersion: version })
  await take({ name: 'receipt', who: chair, address: `${sheet}/receipt` })
}

const RETURNED = 'premises'
const REASON = '缺活动室的使用登记，请补上'

/** A reviewer gives one line back; the school answers on a phone; the reviewer sees what has changed. */
export async function giveBack(walk: Walk, reviewer: Seat): Promise<void> {
  const { take, cast, assessmentId, unitId } = walk
  const { chair } = cast
  const of = { assessmentId, unitId }
  await reviewer.procedures.change('review.open', of)
  await take({
    ...{ name: 'give-back', who: reviewer, address: `/reviews/${assessmentId}/${unitId}?item=${RETURNED}` },
    prepare: async (page, say) => {
      await page.getByRole('link', { name: say('退回补正', 'Give lines back') }).click()
      await page.getByLabel(say('退回原因', 'Reason')).first().fill(REASON)
    },
  })
  const { version } = await chair.procedures.read<Sheet>('selfAssessment.get', of)
  const dueOn = daysLater(chair.procedures.today, 4)
  await reviewer.procedures.change('selfAssessment.returnItems', {
    ...{ ...of, items: [{ itemId: RETURNED, reason: REASON }], dueOn, expectedVersion: version },
  })
  await take({ name: 'returned', who: chair, address: `/self/${assessmentId}/${unitId}`, phone: true })
  const { lines } = await chair.procedures.read<Sheet>('selfAssessment.get', of)
  const line = only(
    lines.filter(({ criterion }) => criterion.id === RETURNED),
    RETURNED,
  )
  const note = '使用登记已补在材料里，全年开放 186 次。'
  await chair.procedures.change('selfAssessment.saveItem', {
    ...{ ...of, itemId: RETURNED, value: line.value, note, expectedVersion: line.version },
  })
  const again = await chair.procedures.read<Sheet>('selfAssessment.get', of)
  await chair.procedures.change('selfAssessment.submit', { ...of, expectedVersion: again.version })
  await take({
    ...{ name: 'review', who: reviewer, address: `/reviews/${assessmentId}/${unitId}?item=${RETURNED}` },
  })
}

interface Combination {
  readonly units: readonly {
    readonly unitId: string
    readonly wide: readonly {
      readonly itemId: string
      readonly marks: readonly { readonly points: string }[]
      readonly agreed: object | null
    }[]
    readonly reviewerIds: readonly string[]
  }[]
}

/** Marks that lie too far apart wait for a panel; then everything is combined. */
export async function combine(walk: Walk): Promise<void> {
  const { take, cast, assessmentId, unitId } = walk
  const { officer } = cast
  await take({
    ...{ name: 'combine', who: officer, address: `/assessments/${assessmentId}/combine?show=blocked` },
  })
  const { change, read } = officer.procedures
  await change('combination.openPanel', { assessmentId, unitId, itemId: 'rules' })
  const { units } = await read<Combination>('combination.get', { assessmentId })
  for (const unit of units)
    for (const { itemId, marks } of unit.wide.filter(({ agreed }) => agreed === null))
      await change('combination.agreeMark', {
        ...{ assessmentId, unitId: unit.unitId, itemId, points: only(marks.toReversed(), 'mark').points },
        ...{ reason: '两位评委一起到校查看，制度在用，商定这个分数。', present: unit.reviewerIds },
      })
  await take({
    ...{ name: 'agreed', who: officer, address: `/assessments/${assessmentId}/combine` },
    prepare: async (page) => {
      const unit = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { level: 2, name: '蒹葭小学工会' }) })
      await unit.evaluate((node) => node.scrollIntoView({ block: 'center' }))
    },
  })
  await change('combination.finish', { assessmentId, unitIds: units.map((unit) => unit.unitId) })
}

export function daysLater(day: string, days: number): string {
  const then = new Date(`${day}T00:00:00Z`)
  then.setUTCDate(then.getUTCDate() + days)
  return then.toISOString().slice(0, 10)
}
