import { describe, expect, test } from 'vitest'
import { assessmentRows, idOf, schemeOf, unitRow } from '../../testing/assessment-rows.ts'
import { plainDate, type UnitId } from '../kernel/index.ts'
import { Rater } from '../scheme/index.ts'
import { evaluateAssessment } from '../scoring/index.ts'
import { assembleEvaluation } from './assemble-evaluation.ts'
import type { VoiceMarkRow } from './evaluation-rows.ts'
import { readinessOf } from './readiness.ts'
import { acceptVoice } from './voices.ts'
import { whyNotCombined } from './why-not-combined.ts'

const unitId = idOf<UnitId>(1)
const today = plainDate('2026-12-21')
const SELF = Rater.parse({ id: '自评', weight: '0.4', combine: 'mean', missing: 'zero' })
const PEERS = Rater.parse({ id: '互评', weight: '0.6', combine: 'mean', missing: 'notCounted' })
const scheme = schemeOf([], { raters: [SELF, PEERS], review: undefined })
const mark = (raterId: string, points: string | null, papers: number): VoiceMarkRow => ({
  ...{ unitId, raterId, points, papers, reason: '12 月 3 日会场收回', recordedBy: '李区长', version: 1 },
})

describe('what is entered of a voice', () => {
  test.each([
    ['92.5', 20],
    ['0', 1],
    ['100', 3],
    [null, 0],
  ])('%s of %s papers is taken', (points, papers) => {
    const entry = { points, papers, reason: '会场收回' }
    expect(acceptVoice(PEERS, entry)).toEqual({ ok: true, value: entry })
  })

  test.each([
    ['100.1', 20, 'points'],
    ['-1', 20, 'points'],
    ['九十', 20, 'points'],
    [null, 20, 'points'],
    ['90', 0, 'papers'],
  ])('%s of %s papers is not, told at %s', (points, papers, path) => {
    expect(acceptVoice(PEERS, { points, papers, reason: '会场收回' })).toMatchObject({
      refusal: { code: 'voiceMarkInvalid', detail: { voice: '互评' }, path: [path] },
    })
  })
})

describe('voices in the score', () => {
  const evaluated = (voiceMarks: readonly VoiceMarkRow[]) => {
    const rows = assessmentRows({ scheme, units: [unitRow(1, { state: 'underReview' })], voiceMarks })
    const { units } = evaluateAssessment(assembleEvaluation(rows, today))
    return { unit: units[0], obstacles: readinessOf(rows, units, today).get(unitId)?.obstacles }
  }

  test('each opens to its mark, its papers and its weight, and the total is made of them', () => {
    const { unit, obstacles } = evaluated([mark('自评', '95', 1), mark('互评', '88.5', 20)])
    expect(unit?.raters.map(({ id, weight, points }) => [id, weight, points])).toEqual([
      ['自评', '0.4', '38'],
      ['互评', '0.6', '53.1'],
    ])
    expect(unit?.raters[1]?.marks).toEqual([
      { value: '88.5', by: '李区长', note: '12 月 3 日会场收回', papers: 20, used: true },
    ])
    expect([unit?.totals.total, obstacles]).toEqual(['91.1', []])
  })

  test('a voice of which nothing is entered is named and keeps the unit waiting', () => {
    const { obstacles } = evaluated([mark('自评', '95', 1), { ...mark('互评', '90', 3), unitId: idOf<UnitId>(2) }])
    expect(obstacles).toEqual([{ code: 'voiceMissing', raterId: '互评' }])
  })

  test('a voice whose people are being asked says how many have answered and until when', () => {
    const call = { unitId, raterId: '互评', closesOn: plainDate('2026-12-24'), asked: 12, given: 7 }
    const elsewhere = { ...call, unitId: idOf<UnitId>(2), raterId: '自评' }
    const state = { state: 'underReview' } as const
    const rows = assessmentRows({ scheme, units: [unitRow(1, state)], voiceCalls: [elsewhere, call] })
    const { units } = evaluateAssessment(assembleEvaluation(rows, today))
    const obstacles = readinessOf(rows, units, today).get(unitId)?.obstacles ?? []
    expect(obstacles).toEqual([
      { code: 'voiceMissing', raterId: '自评' },
      { code: 'voiceAsked', raterId: '互评', dueOn: '2026-12-24', given: 7, asked: 12 },
    ])
    const why = (on: string) =>
      whyNotCombined([{ name: '一中', ...state, obstacles }], { reviewDue: today, today: plainDate(on) })
    expect(why('2026-12-24')).toMatchObject({ refusal: { code: 'itemsPending', until: '2026-12-24' } })
    expect(why('2026-12-25').ok === false && why('2026-12-25')).not.toHaveProperty('refusal.until')
  })

  test('that nobody has marked is an answer: then the voice counts as its scheme says', () => {
    const { unit, obstacles } = evaluated([mark('自评', null, 0), mark('互评', null, 0)])
    expect(unit?.raters.map(({ points, countedFull }) => [points, countedFull])).toEqual([
      ['0', '40'],
      [null, '0'],
    ])
    expect(obstacles).toEqual([])
  })
})
