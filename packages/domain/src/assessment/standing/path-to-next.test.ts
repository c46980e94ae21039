import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessmentRows, idOf, schemeOf, unitRow } from '../../../testing/assessment-rows.ts'
import { EntryId, plainDate, type UnitId } from '../../kernel/index.ts'
import type { Metric } from '../../ledger/index.ts'
import type { AssessmentRows, MeasureRow } from '../evaluation-rows.ts'
import { pathToNextLevel } from './path-to-next.ts'
import { scoreToday, standingsOf } from './standing.ts'

const school = idOf<UnitId>(1)
const today = plainDate('2026-11-22')
const window = { kind: 'assessment' }

function measured(id: string, metric: Metric, more: object): object {
  const query = { aggregate: 'sum', of: { metric }, window }
  return { id, name: id, missing: 'zero', rounding: null, source: { kind: 'measure', query }, ...more }
}

let number = 0
function records(metric: Metric, count: number): MeasureRow[] {
  return Array.from({ length: count }, () => {
    number += 1
    const entryId = EntryId.parse(`00000000-0000-4000-9000-${`${number}`.padStart(12, '0')}`)
    return {
      ...{ entryId, unitId: school, cohortUnitId: school, day: plainDate('2026-05-01'), metric, amount: '1' },
      ...{ subject: null, level: null, kind: null, title: '一次' },
    }
  })
}

const LEVELS = [
  { name: '模范', min: '9' },
  { name: '合格', min: '5' },
]

test('the nearest level is reached with the fewest records: a step that is worth more comes first', () => {
  const scheme = schemeOf(
    [
      measured('meetings', 'meeting.held', {
        points: '6',
        rule: { kind: 'minimumCount', min: 12, below: 'proportional' },
      }),
      measured('congress', 'meeting.resolved', { points: '4', rule: { kind: 'allOrNothing' } }),
    ],
    { levels: LEVELS },
  )
  const rows = assessmentRows({ scheme, units: [unitRow(1)], measures: records('meeting.held', 4) })
  expect(standingsOf(rows, today)).toMatchObject([
    { total: '2', level: null, next: { level: '合格', min: '5', missing: '3' }, unanswered: [] },
  ])
  expect(pathToNextLevel(rows, school, today)).toMatchObject({
    ...{ level: '合格', total: '6' },
    actions: [{ itemId: 'congress', count: 1, gain: '4', ledger: 'meeting' }],
  })
  const done = { ...rows, measures: [...rows.measures, ...records('meeting.resolved', 1)] }
  expect(pathToNextLevel(done, school, today)?.actions).toMatchObject([{ itemId: 'meetings', count: 6, gain: '3' }])
})

test('nothing is advised after the last day, at the top, of papers, and of more than there is to do', () => {
  const share = { aggregate: 'ratio', of: { metric: 'visit.done' }, over: { metric: 'visit.known' }, window }
  const lines = [
    measured('visits', 'visit.done', {
      points: '9',
      rule: { kind: 'ratioLinear' },
      source: { kind: 'measure', query: share },
    }),
    measured('papers', 'dispatch.submitted', { points: '9', rule: { kind: 'pointsPerOccurrence', each: '3' } }),
  ]
  const rows = assessmentRows({
    scheme: schemeOf(lines, { levels: LEVELS }),
    measures: [...records('visit.known', 3), ...records('visit.done', 1)],
  })
  expect(pathToNextLevel(rows, school, today)).toMatchObject({
    level: '合格',
    actions: [{ itemId: 'visits', count: 1 }],
  })
  expect(pathToNextLevel(rows, school, plainDate('2027-01-01'))).toBeNull()
  const all = { ...rows, measures: [...records('visit.known', 3), ...records('visit.done', 3)] }
  expect([standingsOf(all, today)[0]?.level, pathToNextLevel(all, school, today)]).toEqual(['模范', null])
  const none = { ...rows, measures: [] }
  expect(pathToNextLevel(none, school, today)).toBeNull()
})

const anyRule = fc.oneof(
  fc.record({
    kind: fc.constant('pointsPerOccurrence'),
    each: fc.constantFrom('0.5', '1', '2'),
    cap: fc.constant('4'),
  }),
  fc.record({
    kind: fc.constant('minimumCount'),
    min: fc.integer({ min: 1, max: 5 }),
    below: fc.constantFrom('0', 'proportional'),
  }),
  fc.record({ kind: fc.constant('allOrNothing') }),
  fc.record({ kind: fc.constant('targetCompletion'), target: fc.constantFrom('2', '3') }),
)
const METRICS_TRIED = ['meeting.held', 'activity.held', 'training.held'] as const

test('no smaller set of records reaches it, tried one by one', () => {
  const anyCase = fc.record({
    rules: fc.array(anyRule, { minLength: 1, maxLength: 3 }),
    had: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
    min: fc.integer({ min: 1, max: 12 }),
    rounding: fc.constantFrom(null, { step: '1', mode: 'halfUp' }),
  })
  fc.assert(
    fc.property(anyCase, ({ rules, had, min, rounding }) => {
      const lines = rules.map((rule, at) =>
        measured(`line${at}`, METRICS_TRIED[at] ?? 'meeting.held', { points: '4', rule }),
      )
      const scheme = schemeOf(lines, { levels: [{ name: '合格', min: `${min}` }], totalRounding: rounding })
      const rowsWith = (counts: readonly number[]): AssessmentRows =>
        assessmentRows({
          scheme,
          measures: rules.flatMap((_, at) => records(METRICS_TRIED[at] ?? 'meeting.held', counts[at] ?? 0)),
        })
      const levelWith = (more: readonly number[]) => {
        const rows = rowsWith(had.map((count, at) => count + (more[at] ?? 0)))
        return scoreToday(rows, today).tree.units[0]?.levelByScore
      }
      const path = pathToNextLevel(rowsWith(had), school, today)
      const planned = path?.actions.reduce((sum, { count }) => sum + count, 0)
      const smaller = tuples(rules.length, planned === undefined ? 7 : planned - 1)
      const reached = levelWith([]) !== null
      if (reached) expect(path).toBeNull()
      else for (const more of smaller) expect([more, levelWith(more)]).toEqual([more, null])
      if (path === null) return
      expect(
        levelWith(rules.map((_, at) => path.actions.find(({ itemId }) => itemId === `line${at}`)?.count ?? 0)),
      ).toBe('合格')
    }),
    { numRuns: 40 },
  )
})

/** All ways to lay up to so many records on the lines. */
function tuples(lines: number, most: number): readonly (readonly number[])[] {
  if (lines === 0) return [[]]
  return Array.from({ length: most + 1 }, (_, first) =>
    tuples(lines - 1, most - first).map((rest) => [first, ...rest]),
  ).flat()
}
