import { expect, test } from 'vitest'
import { type PersonId, plainDate, type UnitId } from '../kernel/index.ts'
import { type AssignmentContext, planAssignments } from './assign-reviewers.ts'

const unit = (name: string) => name as UnitId
const person = (name: string) => name as PersonId
const pair = (unitName: string, reviewer: string) => ({ unitId: unit(unitName), reviewerId: person(reviewer) })

const context: AssignmentContext = {
  held: [
    { ...pair('east', 'lin'), submitted: true },
    { ...pair('west', 'lin'), submitted: false },
  ],
  candidates: new Map(
    [
      ['lin', []],
      ['zhou', ['west', 'town']],
    ].map(([name, own]) => [
      person(String(name)),
      {
        personId: person(String(name)),
        name: String(name),
        ownUnits: new Set([own].flat().map((each) => unit(String(each)))),
        pastPosts: [],
      },
    ]),
  ),
  conflict: { today: plainDate('2026-11-22'), years: 3 },
  units: new Map([
    [unit('east'), '东校'],
    [unit('west'), '西校'],
  ]),
}

test('what holds already is not written again, and what does not hold is not withdrawn', () => {
  const plan = planAssignments(
    {
      add: [pair('east', 'lin'), pair('east', 'zhou'), pair('east', 'zhou')],
      withdraw: [pair('west', 'lin'), pair('west', 'zhou')],
    },
    context,
  )
  expect(plan).toEqual({ ok: true, value: { add: [pair('east', 'zhou')], withdraw: [pair('west', 'lin')] } })
})

test('nobody gets the own unit, and the whole change is refused with the place of the fault', () => {
  expect(planAssignments({ add: [pair('east', 'zhou'), pair('west', 'zhou')], withdraw: [] }, context)).toMatchObject({
    refusal: { code: 'reviewerOfOwnUnit', detail: { reviewer: 'zhou', unit: '西校' }, path: ['add', 1] },
  })
})

test('people and units from elsewhere look like what does not exist', () => {
  for (const wrong of [pair('east', 'stranger'), pair('elsewhere', 'lin')])
    expect(planAssignments({ add: [wrong], withdraw: [] }, context)).toMatchObject({
      refusal: { code: 'notFoundOrNoAccess', path: ['add', 0] },
    })
})

test('a reviewer whose marks are in stays', () => {
  expect(planAssignments({ add: [], withdraw: [pair('east', 'lin')] }, context)).toMatchObject({
    refusal: { code: 'reviewerHasMarks', detail: { reviewer: 'lin', unit: '东校' }, path: ['withdraw', 0] },
  })
})
