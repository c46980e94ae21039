import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asked, assessmentRows, idOf, unitRow } from '../../testing/assessment-rows.ts'
import { compare, exact, plainDate, type UnitId } from '../kernel/index.ts'
import { evaluateAssessment, type UnitNode } from '../scoring/index.ts'
import { assembleEvaluation } from './assemble-evaluation.ts'
import { resultDocument } from './result-document.ts'
import { resultRows } from './result-rows.ts'
import { totalGap } from './total-gap.ts'

const school = idOf<UnitId>(1)
const reviews = [asked(1, 11, { rules: '4' }), asked(1, 12, { rules: '3' })]
const rows = assessmentRows({
  units: [unitRow(1), unitRow(2, { exemptReason: '上年示范' })],
  assignments: reviews.map(({ assignment }) => assignment),
  marks: reviews.flatMap(({ marks }) => marks),
  districtFacts: [{ unitId: school, itemId: 'visits', value: 2, recordedBy: '区干部', version: 1 }],
})
const tree = evaluateAssessment(assembleEvaluation(rows, plainDate('2026-12-12')))
const named = (unitId: string) => `单位 ${unitId.slice(-1)}`

test('the rows of a result are read from its tree: a row per unit, a row per line', () => {
  const { units, items } = resultRows(tree, named)
  const [node] = tree.units
  expect(units).toMatchObject([
    {
      ...{ unitId: school, unitName: '单位 1', total: '9.5', totalNumber: '9.5', final: '9.5', finalNumber: '9.5' },
      ...{ percent: '63.33', percentNumber: '63.33', rank: 1, reasons: [], selfTotal: node?.self?.points },
      reviewTotal: node?.review?.points,
    },
    {
      ...{ unitName: '单位 2', total: null, totalNumber: null, final: null, finalNumber: null },
      ...{ percent: null, percentNumber: null, rank: null, segmentRank: null, level: null, reasons: ['exempt'] },
    },
  ])
  expect(items.map(({ unitId, itemId, final }) => [unitId, itemId, final]).slice(0, 3)).toEqual([
    [school, 'dispatch', '0'],
    [school, 'rules', '3.5'],
    [school, 'visits', '6'],
  ])
  expect(items).toHaveLength(tree.units.flatMap((unit) => unit.items).length)
  expect(items[1]).toMatchObject({ self: null, review: '3.5', lineage: node?.items[1] })
})

test('the number beside an exact total sorts as the total does', () => {
  const total = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.constantFrom(1, 3, 7, 8)).map(([n, d]) => ({
    text: d === 1 ? `${n}` : `${n}/${d}`,
  }))
  const [node] = tree.units
  if (node === undefined) throw new Error('no unit')
  const numberOf = (text: string) => {
    const unit: UnitNode = { ...node, totals: { ...node.totals, total: text } }
    const [row] = resultRows({ ...tree, units: [unit] }, named).units
    if (row?.totalNumber === null || row === undefined) throw new Error('no number')
    expect(row.total).toBe(text)
    expect(row.totalNumber).toMatch(/^-?\d+(\.\d{1,6})?$/)
    return exact(row.totalNumber)
  }
  fc.assert(
    fc.property(total, total, (a, b) => {
      const exactOf = ({ text }: typeof a) => exact(text)
      expect(compare(numberOf(a.text), numberOf(b.text))).toBe(compare(exactOf(a), exactOf(b)))
    }),
  )
})

test('a result document says which assessment, scheme and units it is of, in canonical bytes', () => {
  const { document, canonical } = resultDocument(rows, tree, 2)
  expect(document).toMatchObject({
    ...{ format: 'jianjia.result/1', number: 2 },
    assessment: {
      ...{ id: rows.assessment.id, name: '2026 年度考核', schemeId: rows.assessment.schemeId, schemeVersion: 3 },
      period: { start: '2026-01-01', end: '2026-12-31' },
    },
    units: [
      { id: school, name: '第1小学工会' },
      { id: idOf(2), name: '第2小学工会' },
    ],
  })
  expect(document.tree).toBe(tree)
  expect(JSON.parse(canonical)).toEqual(JSON.parse(JSON.stringify(document)))
  expect(canonical.startsWith('{"assessment":{"id":')).toBe(true)
  expect(resultDocument(rows, JSON.parse(JSON.stringify(tree)), 2).canonical).toBe(canonical)
  expect(resultDocument(rows, tree, 3).canonical).not.toBe(canonical)
})

test('the gap of two totals is exact, and none where one of them is missing', () => {
  expect(totalGap({ self: '90', final: '88.5' })).toBe('-1.5')
  expect(totalGap({ self: '1/3', final: '1' })).toBe('2/3')
  expect(totalGap({ self: '90', final: '90.0' })).toBe('0')
  expect([totalGap({ self: null, final: '1' }), totalGap({ self: '1', final: null })]).toEqual([null, null])
})
