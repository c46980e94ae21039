import { describe, expect, test } from 'vitest'
import { asked, assessmentRows, idOf, LINES, schemeOf, unitRow } from '../../../testing/assessment-rows.ts'
import { plainDate, type UnitId } from '../../kernel/index.ts'
import { evaluateAssessment } from '../../scoring/index.ts'
import { assembleEvaluation } from '../assemble-evaluation.ts'
import { resultDocument } from '../result-document.ts'
import { answerDay, daysOfCorrection } from './answer-day.ts'
import { answerObjection, type ToAnswer } from './answer-objection.ts'
import { correctResult, movedUnits } from './correct-result.ts'
import { type ObjectionState, raiseObjection, type ToObject } from './objection.ts'

const day = plainDate
const about: ToObject = {
  ...{ exempt: false, unitName: '第1小学工会', itemName: '制度健全', earlier: [] },
  ...{ publicTo: day('2026-12-28'), answerBy: day('2027-01-04'), today: day('2026-12-28') },
}
const earlier = (...states: readonly ObjectionState[]) => ({ ...about, earlier: states.map((state) => ({ state })) })

describe('a branch may object', () => {
  test('until the end of the last day, also again after it has withdrawn', () => {
    expect(raiseObjection(about)).toEqual({ ok: true, value: null })
    expect(raiseObjection(earlier('withdrawn', 'withdrawn'))).toEqual({ ok: true, value: null })
  })

  test.each([
    [
      'the days are over',
      { ...about, today: day('2026-12-29') },
      { code: 'objectionsClosed', detail: { day: '2026-12-28' } },
    ],
    ['it waits for an answer', earlier('withdrawn', 'raised'), { code: 'objectionOpen', until: '2027-01-04' }],
    ['it was answered', earlier('rejected'), { code: 'objectionAnswered', detail: { item: '制度健全' } }],
    ['it was upheld', earlier('upheld'), { code: 'objectionAnswered' }],
    ['the unit is let off', { ...about, exempt: true }, { code: 'unitExempt', detail: { unit: '第1小学工会' } }],
  ] as const)('not when %s', (_when, of, refusal) => {
    expect(raiseObjection(of)).toMatchObject({ ok: false, refusal })
  })
})

describe('days', () => {
  const published = { publicTo: day('2026-12-28'), answerBy: null }
  test('an answer is due seven days after the last day where nothing else is set', () => {
    expect([answerDay(published), answerDay({ ...published, answerBy: day('2027-01-10') })]).toEqual([
      '2027-01-04',
      '2027-01-10',
    ])
  })

  test('a correction is shown for its own days, never shorter than what it corrects, with as much time to answer', () => {
    expect(daysOfCorrection(published, { today: day('2026-12-27'), publicityDays: 5 })).toEqual({
      ...{ start: '2026-12-28', end: '2027-01-01', answerBy: '2027-01-08' },
    })
    expect(daysOfCorrection(published, { today: day('2026-12-22'), publicityDays: 5 })).toEqual({
      ...{ start: '2026-12-23', end: '2026-12-28', answerBy: '2027-01-04' },
    })
  })
})

const scheme = schemeOf([LINES.dispatch, LINES.rules], { levels: [{ name: '合格', min: '3' }] })
const reviews = [1, 2, 3].flatMap((unit) =>
  [11, 12].map((by) => asked(unit, by, { [LINES.rules.id]: ['0', '2', '3', '1'][unit] ?? '0' })),
)
const rows = assessmentRows({
  ...{ scheme, units: [1, 2, 3].map((n) => unitRow(n)) },
  assignments: reviews.map(({ assignment }) => assignment),
  marks: reviews.flatMap(({ marks }) => marks),
})
const tree = evaluateAssessment(assembleEvaluation(rows, day('2026-12-21')))
const { document } = resultDocument(rows, tree, 1)
const [first] = tree.units
if (first === undefined) throw new Error('no unit')
const upheld: ToAnswer = {
  ...{ itemId: LINES.rules.id, deciderReviewed: false, node: first, scheme },
  verdict: 'upheld',
  lines: [{ itemId: LINES.rules.id, points: '3.50' }],
}

describe('an answer', () => {
  test('upholds with the points as they are kept; rejecting changes none', () => {
    expect(answerObjection(upheld)).toEqual({ ok: true, value: [{ itemId: 'rules', points: '3.5' }] })
    expect(answerObjection({ ...upheld, itemId: null })).toMatchObject({ ok: true })
    expect(answerObjection({ ...upheld, verdict: 'rejected' })).toEqual({ ok: true, value: [] })
  })

  test.each([
    ['by whoever marked the unit', { deciderReviewed: true }, 'objectionOwnMarks'],
    ['by whoever marked the unit, to reject', { deciderReviewed: true, verdict: 'rejected' }, 'objectionOwnMarks'],
    ['without a line', { lines: [] }, 'objectionNeedsCorrection'],
    ['with the points that it has', { lines: [{ itemId: 'rules', points: '2.0' }] }, 'objectionNeedsCorrection'],
    ['above the full mark', { lines: [{ itemId: 'rules', points: '4.5' }] }, 'scoreOutOfRange'],
    ['with no number', { lines: [{ itemId: 'rules', points: '多' }] }, 'scoreOutOfRange'],
    ['for another line', { lines: [{ itemId: 'dispatch', points: '1' }] }, 'notFoundOrNoAccess'],
    ['for a line that is not there', { itemId: null, lines: [{ itemId: 'gone', points: '1' }] }, 'notFoundOrNoAccess'],
    [
      'for a line without points',
      { node: { ...first, items: first.items.map((item) => ({ ...item, role: 'condition' as const })) } },
      'lineWithoutPoints',
    ],
  ] as const)('is refused %s', (_what, more, code) => {
    expect(answerObjection({ ...upheld, ...more })).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('a corrected result', () => {
  const decided = { by: '张干事', reason: '补充材料属实', decidedOn: day('2026-12-27'), contentHash: 'h1' }
  const unitId = idOf<UnitId>(1)
  const { document: next, canonical } = correctResult(scheme, document, {
    ...{ unitId, lines: [{ itemId: 'rules', points: '3.5' }], ...decided },
  })

  test('is the next version, names what it corrects, and leaves the one before as it is', () => {
    expect(next).toMatchObject({ number: 2, corrects: { number: 1, contentHash: 'h1', unitId, itemIds: ['rules'] } })
    expect(JSON.parse(canonical)).toMatchObject({ number: 2, tree: { units: [{ totals: { final: '3.5' } }, {}, {}] } })
    expect(document.number).toBe(1)
    expect(document.tree.units[0]?.totals.final).toBe('2')
  })

  test('moves the unit that was decided about, and others only by rank', () => {
    expect(movedUnits(document, next)).toEqual([
      {
        ...{ unitId, name: '第1小学工会', decided: true },
        before: { final: '2', rank: 2, segmentRank: 2, level: null },
        after: { final: '3.5', rank: 1, segmentRank: 1, level: '合格' },
      },
      {
        ...{ unitId: idOf(2), name: '第2小学工会', decided: false },
        before: { final: '3', rank: 1, segmentRank: 1, level: '合格' },
        after: { final: '3', rank: 2, segmentRank: 2, level: '合格' },
      },
    ])
  })
})
