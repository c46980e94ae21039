import { expect, test } from 'vitest'
import { assessmentRows, idOf, LINES, schemeOf, unitRow } from '../../testing/assessment-rows.ts'
import { type EntryId, plainDate, type UnitId } from '../kernel/index.ts'
import { evaluateAssessment } from '../scoring/index.ts'
import { assembleEvaluation } from './assemble-evaluation.ts'
import type { AssessmentRows, MeasureRow } from './evaluation-rows.ts'

const school = idOf<UnitId>(1)
const district = { points: '0', missing: 'zero', rounding: null, source: { kind: 'districtEntry' } }
const gate = { ...district, id: 'g', name: '独立建会', rule: { kind: 'gate', effect: 'notAdmitted' } }
const veto = { ...district, id: 'v', name: '弄虚作假', rule: { kind: 'veto', effect: 'itemZero', item: 'dispatch' } }

const measures = [1, 2, 3, 4, 5, 6, 7].map(
  (n): MeasureRow => ({
    ...{ entryId: idOf<EntryId>(100 + n), unitId: school, cohortUnitId: school, day: plainDate('2026-04-02') },
    ...{ metric: 'dispatch.adopted', amount: '1', subject: null, level: 'district', kind: 'news', title: '运动会' },
  }),
)

function unitOf(
  items: readonly object[],
  facts: Readonly<Record<string, boolean>>,
  more: Partial<AssessmentRows> = {},
) {
  const districtFacts = Object.entries(facts).map(([itemId, value]) => {
    return { unitId: school, itemId, value, recordedBy: '区干部', version: 1 }
  })
  const rows = assessmentRows({ scheme: schemeOf([LINES.dispatch, ...items]), measures, districtFacts, ...more })
  const [unit] = evaluateAssessment(assembleEvaluation(rows, plainDate('2026-12-12'))).units
  if (unit === undefined) throw new Error('no unit')
  return unit
}

test('a line that falls to zero says by which veto, and neither what was capped nor what would earn more', () => {
  const [before] = unitOf([veto], { v: false }).items
  expect(before?.final).toMatchObject({ points: '5', cap: { from: '7', to: '5' } })
  const [after] = unitOf([veto], { v: true }).items
  expect(after).toMatchObject({ zeroedBy: 'v', gap: null })
  expect(after?.final).toMatchObject({ points: '0', state: 'scored', countedFull: '5', cap: null, more: null })
  expect(after?.final.clause).toMatchObject({ code: 'zeroedByVeto' })
})

test.each([
  ['zero', {}, 'notAdmitted', ['g']],
  ['pending', {}, 'pending', []],
  ['notCounted', {}, 'ranked', []],
  ['pending', { g: true }, 'ranked', []],
  ['pending', { g: false }, 'notAdmitted', ['g']],
  ['notCounted', { g: false }, 'notAdmitted', ['g']],
] as const)('a gate whose missing datum is %s, given %j: %s', (missing, facts, standing, gatesNotMet) => {
  expect(unitOf([{ ...gate, missing }], facts)).toMatchObject({ standing, gatesNotMet })
})

test('an exempt unit stays outside whatever its gates say', () => {
  const units = [unitRow(1, { exemptReason: '上年示范' })]
  expect(unitOf([gate], { g: false }, { units })).toMatchObject({ standing: 'exempt', gatesNotMet: [], rank: null })
})
