import { expect, test } from 'vitest'
import { plainDate } from '../kernel/index.ts'
import type { Obstacle } from './readiness.ts'
import { whyNotCombined } from './why-not-combined.ts'

const days = { reviewDue: plainDate('2026-12-20'), today: plainDate('2026-12-01') }
const unit = (name: string, ...obstacles: Obstacle[]) => ({ name, state: 'underReview', obstacles }) as const
const missing = (...waitingFor: string[]): Obstacle => ({
  code: 'reviewersMissing',
  needed: 2,
  submitted: 0,
  waitingFor,
})
const open: Obstacle = { code: 'selfOutstanding', dueOn: plainDate('2026-12-10') }
const wide: Obstacle = { code: 'spread', itemId: 'rules', name: '制度健全', spread: '4' }
const fact: Obstacle = { code: 'districtFactMissing', itemId: 'members', name: '参加全区活动' }

test('reviewers are named, the one who is alone as who unblocks, with the day until which they have time', () => {
  expect(whyNotCombined([unit('东校', missing('周禾')), unit('西校', wide)], days).refusal).toEqual({
    code: 'reviewsOutstanding',
    detail: { units: ['东校'], reviewers: ['周禾'] },
    unblockedByName: '周禾',
    until: '2026-12-20',
  })
  const both = whyNotCombined([unit('东校', missing('周禾', '沈舟')), unit('西校', missing('周禾'))], days).refusal
  expect(both.detail).toEqual({ units: ['东校', '西校'], reviewers: ['周禾', '沈舟'] })
  expect(both.unblockedByName).toBeUndefined()
})

test('nobody is named where nobody is assigned, and a day that is over is no way out', () => {
  const late = { ...days, today: plainDate('2026-12-21') }
  expect(whyNotCombined([unit('东校', missing())], late).refusal).toEqual({
    code: 'reviewsOutstanding',
    detail: { units: ['东校'] },
  })
  expect(whyNotCombined([unit('东校', missing())], { ...days, today: days.reviewDue }).refusal.until).toBe('2026-12-20')
})

test.each([
  [open, 'selfAssessmentMissing', { units: ['东校'] }, '2026-12-10'],
  [wide, 'spreadUnresolved', { units: ['东校'], items: ['制度健全'] }, undefined],
  [fact, 'itemsPending', { units: ['东校'], items: ['参加全区活动'] }, undefined],
] as const)('%o → %s', (obstacle, code, detail, until) => {
  expect(whyNotCombined([unit('东校', obstacle, obstacle)], days).refusal).toEqual({
    ...{ code, detail },
    ...(until === undefined ? {} : { until }),
  })
})

test('where nothing is to be done somebody was faster', () => {
  const done = { name: '东校', state: 'reviewed', obstacles: [] } as const
  expect(whyNotCombined([done], days).refusal).toMatchObject({ code: 'stateMoved', detail: { state: 'reviewed' } })
})
