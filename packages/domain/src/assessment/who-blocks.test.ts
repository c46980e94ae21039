import { expect, test } from 'vitest'
import { asked, assessmentRows, idOf, unitRow } from '../../testing/assessment-rows.ts'
import { type PersonId, plainDate, type UnitId } from '../kernel/index.ts'
import type { Holder } from '../obligation/index.ts'
import type { Role } from '../org/index.ts'
import type { Obstacle, Readiness } from './readiness.ts'
import { type Call, callDetail, peopleCalled, whoBlocks } from './who-blocks.ts'

const DISTRICT = 901
const due = plainDate('2026-12-10')
const holder = (unit: number, person: number, role: Role): Holder => ({
  ...{ unitId: idOf<UnitId>(unit), personId: idOf<PersonId>(person), name: `人${person}`, role },
})
const open: Obstacle = { code: 'selfOutstanding', dueOn: due }
const returned: Obstacle = { code: 'itemsReturned', count: 2, dueOn: due }
const missing: Obstacle = { code: 'reviewersMissing', needed: 2, submitted: 1, waitingFor: ['评委11'] }
const short: Obstacle = { code: 'reviewersMissing', needed: 2, submitted: 1, waitingFor: [] }
const wide: Obstacle = { code: 'spread', itemId: 'rules', name: '制度健全', spread: '4' }

function callsOf(obstacles: readonly (readonly Obstacle[])[], more: object = {}, holders: readonly Holder[] = []) {
  const units = obstacles.map((_, at) => unitRow(at + 1))
  const readiness = new Map(
    obstacles.map((own, at): [string, Readiness] => [
      idOf<UnitId>(at + 1),
      { contested: [], obstacles: own, wide: [] },
    ]),
  )
  return whoBlocks(assessmentRows({ units, ...more }), readiness, holders)
}
const said = (calls: readonly Call[]) =>
  calls.map(({ kind, unitId, count, waiting, people }) => [
    ...[kind, Number(unitId.slice(-4)), count, waiting.length],
    people.map(({ name }) => name).join(),
  ])

test('the branch is asked by its chair, and by its committee where it has none; a group leader sees no sheet', () => {
  const holders = [holder(1, 1, 'committeeMember'), holder(1, 2, 'chair'), holder(2, 3, 'committeeMember')]
  expect(said(callsOf([[open], [returned], [open]], {}, [...holders, holder(3, 4, 'groupLeader')]))).toEqual([
    ['handInAsked', 1, 1, 1, '人2'],
    ['linesAsked', 2, 2, 1, '人3'],
    ['handInAsked', 3, 1, 1, ''],
  ])
})

test('a reviewer is asked once for all units, but not for one that still waits for its branch, nor after handing in', () => {
  const reviews = [asked(1, 11), asked(1, 12, { rules: '4' }), asked(2, 11), asked(3, 11), asked(4, 13)]
  const assignments = reviews.map(({ assignment }) => assignment)
  const calls = callsOf([[missing], [missing], [open, missing], [wide]], { assignments })
  expect(said(calls).filter(([kind]) => kind === 'marksAsked')).toEqual([['marksAsked', DISTRICT, 2, 2, '评委11']])
  expect(calls.find(({ kind }) => kind === 'marksAsked')?.dueOn).toBe('2026-12-20')
})

test('officers are asked for what is theirs: agree, enter, find reviewers, and combine what is ready', () => {
  const officers = [holder(DISTRICT, 21, 'districtOfficer'), holder(DISTRICT, 22, 'auditor')]
  const district = (...obstacles: (readonly Obstacle[])[]) =>
    said(callsOf(obstacles, {}, [...officers, holder(1, 5, 'districtOfficer')])).filter(
      ([kind]) => kind === 'decisionAsked',
    )
  expect(district([wide], [short], [missing], [open])).toEqual([['decisionAsked', DISTRICT, 2, 2, '人21']])
  expect(district([])).toEqual([['decisionAsked', DISTRICT, 1, 1, '人21']])
})

test('who is exempt or combined waits for nobody, unless something is open all the same', () => {
  const units = [unitRow(1, { exemptReason: '新建校' }), unitRow(2, { state: 'reviewed' })]
  expect(callsOf([[open], []], { units })).toEqual([])
  expect(said(callsOf([[open], [wide]], { units }))).toEqual([['decisionAsked', DISTRICT, 1, 1, '']])
})

test('nobody is told twice a day, nor who cannot sign in, nor oneself', () => {
  const people = [1, 2, 3, 4].map((n) => ({ personId: idOf<PersonId>(n), name: `人${n}` }))
  const call: Call = {
    ...{ kind: 'marksAsked', unitId: idOf<UnitId>(DISTRICT), waiting: [], count: 3, dueOn: due, people },
  }
  const toldToday = [
    { kind: 'marksAsked', unitId: call.unitId, personId: idOf<PersonId>(2) },
    { kind: 'handInAsked', unitId: call.unitId, personId: idOf<PersonId>(1) },
    { kind: 'marksAsked', unitId: idOf<UnitId>(1), personId: idOf<PersonId>(1) },
  ] as const
  const withAccount = new Set([1, 2, 4].map((n) => idOf<PersonId>(n)))
  const standings = peopleCalled(call, { toldToday, withAccount, me: idOf<PersonId>(4) }).map(
    ({ standing }) => standing,
  )
  expect(standings).toEqual(['tell', 'toldToday', 'noAccount', 'yourself'])
  expect(callDetail(call, '年度考核')).toEqual({ about: '年度考核', reason: null, dueOn: due, count: 3 })
})
