import { describe, expect, test } from 'vitest'
import { type PersonId, plainDate, type SchemeId, type UnitId } from '../kernel/index.ts'
import type { Decimal } from '../scheme/index.ts'
import { type TreeNode, treeAsOf, type UnitKind } from '../org/index.ts'
import { type AssessmentDraft, coverSegments, freezeCohort } from './open-assessment.ts'
import { receiptNumber } from './receipt.ts'
import { mayReview } from './reviewer.ts'
import { missingBeforeSubmit, modeOf, needsReview, submitSelfAssessment } from './self-assessment.ts'

const id = (n: number) => `00000000-0000-7000-8000-${n.toString().padStart(12, '0')}` as UnitId
const always = { validFrom: plainDate('2020-01-01'), validTo: null, recordedAt: '2020-01-01T00:00:00Z', voidedAt: null }

const shape: readonly (readonly [number, UnitKind, number | null])[] = [
  [1, 'district', null],
  [2, 'generalBranch', 1],
  [3, 'branch', 2],
  [4, 'group', 3],
  [5, 'branch', 1],
]
const tree = treeAsOf(
  {
    units: shape.map(([n, kind]) => ({ id: id(n), kind, openedOn: plainDate('2020-01-01'), closedOn: null })),
    names: [],
    placements: shape.map(([n, , parent]) => ({
      ...always,
      unitId: id(n),
      parentId: parent === null ? null : id(parent),
      line: 'union' as const,
    })),
  },
  plainDate('2026-11-21'),
  '2026-11-21T00:00:00Z',
)
const root = tree.nodes.get(id(1)) as TreeNode
const context = { assessor: root, nodes: tree.nodes, segments: new Map([[id(5), 'primary']]) }

const draft: AssessmentDraft = {
  name: '2026 年度考核',
  schemeId: id(90) as string as SchemeId,
  schemeVersion: 1,
  periodStart: plainDate('2026-01-01'),
  periodEnd: plainDate('2026-12-31'),
  selfDue: plainDate('2026-12-10'),
  reviewDue: plainDate('2026-12-20'),
  publicityDays: 7,
  unitIds: [id(5), id(3), id(2)],
  exemptions: [{ unitId: id(2), reason: '上年度示范单位' }],
}

describe('opening', () => {
  test('the cohort is frozen in the order of the tree with segment and exemption', () => {
    const frozen = freezeCohort(draft, context)
    expect(frozen.ok && frozen.value).toEqual([
      { unitId: id(2), segment: null, exemptReason: '上年度示范单位' },
      { unitId: id(3), segment: null, exemptReason: null },
      { unitId: id(5), segment: 'primary', exemptReason: null },
    ])
  })
  test('days out of order are refused at their field', () => {
    const wrong = [
      ['periodEnd', { periodEnd: plainDate('2025-12-31') }],
      ['selfDue', { selfDue: plainDate('2025-12-31') }],
      ['reviewDue', { reviewDue: plainDate('2026-12-09') }],
    ] as const
    for (const [field, change] of wrong)
      expect(freezeCohort({ ...draft, ...change }, context)).toMatchObject({
        refusal: { code: 'datesOutOfOrder', path: [field] },
      })
  })
  test('groups, the assessor itself and unknown units cannot take part', () => {
    for (const unitId of [id(4), id(1), id(77)])
      expect(freezeCohort({ ...draft, unitIds: [id(5), unitId] }, context)).toMatchObject({
        refusal: { code: 'notFoundOrNoAccess', path: ['unitIds', 1] },
      })
  })
  test('a unit named twice takes part once', () => {
    const frozen = freezeCohort({ ...draft, unitIds: [id(5), id(5), id(2)] }, context)
    expect(frozen.ok && frozen.value.map((unit) => unit.unitId)).toEqual([id(2), id(5)])
  })
  test('where points differ by segment, every scored unit needs a segment that the scheme names', () => {
    const frozen = freezeCohort(draft, context)
    if (!frozen.ok) throw new Error('the cohort is right')
    const names = new Map([[id(3), '柳河小学工会']])
    const items = (points: object | string) =>
      ({ items: [{ points }] }) as Parameters<typeof coverSegments>[1]['scheme']
    expect(coverSegments(frozen.value, { scheme: items('5'), names }).ok).toBe(true)
    expect(coverSegments(frozen.value, { scheme: items({ primary: '5' }), names })).toMatchObject({
      refusal: { code: 'unitWithoutSegment', detail: { count: 1, units: ['柳河小学工会'] } },
    })
    expect(coverSegments(frozen.value, { scheme: items({ senior: '5' }), names })).toMatchObject({
      refusal: { detail: { count: 2 } },
    })
  })
  test('a cohort of exempt units only is empty', () => {
    expect(freezeCohort({ ...draft, unitIds: [id(2)] }, context)).toMatchObject({ refusal: { code: 'cohortEmpty' } })
  })
})

test('nobody reviews a unit of their own, nor the school above their group', () => {
  const leader = { personId: 'p' as PersonId, name: '周老师', ownUnits: new Set([id(4), id(3), id(2)]), pastPosts: [] }
  const rule = { today: plainDate('2026-11-21'), years: 3 }
  expect(mayReview(leader, id(3), rule)).toMatchObject({ refusal: { code: 'reviewerOfOwnUnit' } })
  expect(mayReview(leader, id(5), rule).ok).toBe(true)
})

describe('self-assessment', () => {
  const judged = {
    id: 'a',
    name: '制度健全',
    rule: { kind: 'judged' as const },
    source: { kind: 'judgement' as const },
    minEvidence: 2,
  }
  const measured = {
    id: 'b',
    name: '信息报送',
    rule: { kind: 'pointsPerOccurrence' as const, each: '1' as Decimal },
    source: {
      kind: 'measure' as const,
      query: {
        aggregate: 'sum' as const,
        of: { metric: 'dispatch.adopted' as const },
        window: { kind: 'assessment' as const },
      },
    },
  }
  const ready = [
    { criterion: judged, answered: true, evidenceCount: 2 },
    { criterion: measured, answered: false, evidenceCount: 0 },
  ]
  const open = { beforeDeadline: true, dueOn: '2026-12-10' }

  test('records fill their items, claims need an answer and the files asked for', () => {
    expect([modeOf(judged), modeOf(measured), modeOf({ source: { kind: 'districtEntry' } })]).toEqual([
      'claim',
      'records',
      'district',
    ])
    expect(missingBeforeSubmit([{ criterion: judged, answered: true, evidenceCount: 1 }])).toEqual([
      { itemId: 'a', name: '制度健全', missing: 'evidence', needed: 2, got: 1 },
    ])
    expect(missingBeforeSubmit([{ criterion: judged, answered: false, evidenceCount: 2 }])[0]?.missing).toBe('answer')
  })
  test('a complete sheet may be handed in until the end of the due day', () => {
    expect(submitSelfAssessment(ready, open).ok).toBe(true)
    expect(submitSelfAssessment(ready, { ...open, beforeDeadline: false })).toMatchObject({
      refusal: { code: 'deadlinePassed', until: '2026-12-10' },
    })
    expect(
      submitSelfAssessment([{ criterion: judged, answered: false, evidenceCount: 0, leftToVote: true }], open).ok,
    ).toBe(true)
    expect(submitSelfAssessment([{ criterion: judged, answered: false, evidenceCount: 0 }], open)).toMatchObject({
      refusal: { code: 'selfAssessmentIncomplete', detail: { count: 1, items: ['制度健全'] }, path: ['items', 'a'] },
    })
  })
  test('reviewers mark claims, and records only where they are contested', () => {
    const gate = { ...judged, rule: { kind: 'gate' as const, effect: 'notAdmitted' as const } }
    const asked = [
      needsReview(judged, false),
      needsReview(measured, false),
      needsReview(measured, true),
      needsReview(gate, true),
    ]
    expect(asked).toEqual([true, false, true, false])
  })
})

test('a receipt number changes its check digit with every single slip', () => {
  expect(receiptNumber(2026, 7)).toBe('2026-0007-8')
  const digits = new Set(Array.from({ length: 10 }, (_, n) => receiptNumber(2026, n).at(-1)))
  expect(digits.size).toBe(10)
})
