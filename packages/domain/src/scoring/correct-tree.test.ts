import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateDocuments } from '../../testing/evaluation-properties.ts'
import { arbitraryEvaluation, type EvaluationDocuments } from '../../testing/evaluation-arbitraries.ts'
import { asked, assessmentRows, idOf, LINES, schemeOf, unitRow } from '../../testing/assessment-rows.ts'
import { assembleEvaluation } from '../assessment/index.ts'
import { plainDate, type UnitId } from '../kernel/index.ts'
import { Rule } from '../scheme/index.ts'
import { correctTree, isCorrectable, type PointsCorrection } from './correct-tree.ts'
import { evaluateAssessment } from './evaluate.ts'
import { scoreMoves } from './score-moves.ts'
import type { AssessmentTree, UnitNode } from './tree.ts'

const decided = { by: '张干事', reason: '复核材料后更正', decidedOn: plainDate('2026-12-28') }

/** What follows from the points of the lines, without how each came to them. */
function outcome({ units }: AssessmentTree) {
  const { stringify } = JSON
  return units.map(({ items, ...unit }: UnitNode) =>
    stringify({
      ...unit,
      items: items.map(({ final, gap, self }) => [final.points, final.countedFull, gap, self?.points]),
    }),
  )
}

describe('over random schemes and facts', () => {
  test('correcting nothing gives the same bytes', () => {
    fc.assert(
      fc.property(arbitraryEvaluation({ maxUnits: 6, maxItems: 5 }), (documents) => {
        const { scheme, tree } = evaluateDocuments(documents)
        expect(JSON.stringify(correctTree(scheme, tree, []))).toBe(JSON.stringify(tree))
      }),
      { numRuns: 30 },
    )
  })

  test('a corrected line is worth what it would have been with these points from the beginning', () => {
    let corrected = 0
    fc.assert(
      fc.property(arbitraryEvaluation({ maxUnits: 6, maxItems: 5 }), fc.nat(), fc.nat(50), (documents, at, tenths) => {
        const { scheme, units, tree } = evaluateDocuments(documents)
        const lines = tree.units.flatMap((unit) =>
          unit.items
            .filter((item) => item.role === 'base' && isCorrectable(item))
            .map((item) => [unit.id, item.id] as const),
        )
        const [unitId, itemId] = lines[at % Math.max(1, lines.length)] ?? []
        if (unitId === undefined || itemId === undefined) return
        corrected += 1
        const points = `${tenths / 10}`
        const again = evaluateAssessment({
          scheme,
          units: units.map((unit) => {
            const facts = unit.facts[itemId]
            if (unit.id !== unitId) return unit
            const final = { ...(facts?.final ?? { value: null }), points }
            return { ...unit, facts: { ...unit.facts, [itemId]: { ...facts, final } } }
          }),
        })
        expect(outcome(correctTree(scheme, tree, [{ unitId, itemId, points, ...decided }]))).toEqual(outcome(again))
      }),
      { numRuns: 50 },
    )
    expect(corrected).toBeGreaterThan(20)
  })
})

const reviews = [1, 2, 3].flatMap((unit) =>
  [11, 12].map((by) => asked(unit, by, { [LINES.rules.id]: unit === 1 ? '2' : unit === 2 ? '3' : '1' })),
)
const rows = assessmentRows({
  scheme: schemeOf([LINES.dispatch, LINES.rules]),
  units: [1, 2, 3].map((n) => unitRow(n)),
  assignments: reviews.map(({ assignment }) => assignment),
  marks: reviews.flatMap(({ marks }) => marks),
})
const tree = evaluateAssessment(assembleEvaluation(rows, plainDate('2026-12-21')))
const correction: PointsCorrection = { unitId: idOf<UnitId>(1), itemId: LINES.rules.id, points: '3.5', ...decided }

/** A line of two parts, of which one is left out: nobody is in its ratio. */
const ONE_PART_COUNTED: EvaluationDocuments = {
  scheme: {
    ...{ format: 'jianjia.scheme/1', levels: [], rankBy: 'total', totalRounding: null, compare: 'afterRounding' },
    items: [
      {
        ...{ id: 'i1', name: '组织建设', category: '组织', points: '2', missing: 'pending', rounding: null },
        emptyRatio: 'notCounted',
        rule: Rule.parse({
          kind: 'parts',
          parts: [
            { id: 'p1', name: '入会率', points: '1', rule: { kind: 'ratioThreshold', minPct: '95' }, missing: 'zero' },
            { id: 'p2', name: '比例', points: '1', rule: { kind: 'ratioThreshold', minPct: '95' }, missing: 'zero' },
          ],
        }),
      },
    ],
  },
  units: [{ id: 'u1', segment: '小学', facts: { i1: { p1: [97, 100], p2: [0, 0] } } }],
}

describe('one line', () => {
  test('of which a part was left out counts whole again: its points are said of all of it', () => {
    const { scheme, tree } = evaluateDocuments(ONE_PART_COUNTED)
    const [before] = tree.units[0]?.items ?? []
    expect(before?.final).toMatchObject({ points: '1', countedFull: '1' })
    const corrected = correctTree(scheme, tree, [{ unitId: 'u1', itemId: 'i1', points: '1.5', ...decided }])
    expect(corrected.units[0]?.items[0]?.final).toMatchObject({ points: '1.5', countedFull: '2' })
    expect(corrected.units[0]?.totals).toMatchObject({ total: '1.5', countedFull: '2' })
  })

  test('says from what to what, by whom and why; the earlier steps stay as they were', () => {
    const item = correctTree(rows.scheme, tree, [correction]).units[0]?.items.find(({ id }) => id === LINES.rules.id)
    expect(item?.final).toMatchObject({ points: '3.5', clause: { code: 'corrected' } })
    expect(item?.final.provenance.at(-1)).toEqual({ source: 'objection', from: '2', to: '3.5', ...decided })
    const moves = item === undefined ? [] : scoreMoves(item)
    expect(moves.map(({ mover, points, change }) => [mover, points, change])).toEqual([
      ['branch', null, null],
      ['reviewer', '2', null],
      ['reviewer', '2', null],
      ['combined', '2', null],
      ['objection', '3.5', '1.5'],
    ])
  })

  test('moves the ranks of others, and nothing else of theirs', () => {
    const after = correctTree(rows.scheme, tree, [correction])
    expect(tree.units.map(({ rank }) => rank)).toEqual([2, 1, 3])
    expect(after.units.map(({ rank }) => rank)).toEqual([1, 2, 3])
    const [, before] = tree.units
    const [, other] = after.units
    expect({ ...other, rank: 0, rankInSegment: 0 }).toEqual({ ...before, rank: 0, rankInSegment: 0 })
  })

  test('a condition, a line that is left out and one that a veto made zero have no points to be corrected', () => {
    const [line] = tree.units[0]?.items ?? []
    if (line === undefined) throw new Error('no line')
    const scored = {
      ...line,
      role: 'base',
      zeroedBy: null,
      final: { ...line.final, state: 'scored', points: '1' },
    } as const
    expect(isCorrectable(scored)).toBe(true)
    expect(isCorrectable({ ...scored, role: 'condition' })).toBe(false)
    expect(isCorrectable({ ...scored, zeroedBy: 'veto' })).toBe(false)
    expect(isCorrectable({ ...scored, final: { ...scored.final, state: 'notCounted', points: null } })).toBe(false)
  })
})
