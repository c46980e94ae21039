import { describe, expect, test } from 'vitest'
import { type PersonId, plainDate, type UnitId } from '../../kernel/index.ts'
import type { Role, Tree, TreeNode } from '../../org/index.ts'
import { acceptClosingDay, countVoice, extendVoiceCall, laterDays, mayCount } from './voice-call.ts'
import { peopleOfVoice, unitsToAsk, type VoiceAsked, type VoicePerson, type VoiceUnit } from './who-is-asked.ts'

const TODAY = plainDate('2026-11-23')

describe('counting', () => {
  test('fewer than five marks are not opened, five are combined as the scheme says, exactly', () => {
    expect(countVoice({ combine: 'mean' }, [90, 91, 92, 93])).toBeNull()
    expect(countVoice({ combine: 'mean' }, [90, 91, 92, 93, 94])).toBe('92')
    expect(countVoice({ combine: 'mean' }, [80, 80, 80, 80, 80, 85])).toBe('485/6')
    expect(countVoice({ combine: 'median' }, [0, 88, 89, 90, 100])).toBe('89')
    const trimmed = { dropHigh: 1, dropLow: 1, minReviews: 5 }
    expect(countVoice({ combine: trimmed }, [0, 88, 89, 90, 100])).toBe('89')
  })

  test('is for the day after the last, or when everybody has given theirs', () => {
    const call = { closesOn: TODAY, asked: 7, given: 6 }
    expect(mayCount(call, TODAY)).toMatchObject({ ok: false, refusal: { code: 'voiceStillRuns', until: TODAY } })
    expect(mayCount(call, plainDate('2026-11-24')).ok).toBe(true)
    expect(mayCount({ ...call, given: 7 }, TODAY).ok).toBe(true)
  })

  test('the last day is today at the earliest and a quarter from now at the latest', () => {
    const dayOf = (day: string) => acceptClosingDay(plainDate(day), TODAY).ok
    expect([dayOf('2026-11-22'), dayOf('2026-11-23'), dayOf('2027-02-23'), dayOf('2027-02-24')]).toEqual([
      ...[false, true, true, false],
    ])
  })
})

describe('the last day is moved', () => {
  const moved = (held: string, to: string) => extendVoiceCall(plainDate(held), plainDate(to), TODAY).ok

  test('to a later one only, and not past a quarter from now', () => {
    const days = ['2026-11-29', '2026-11-30', '2026-12-01', '2027-02-23', '2027-02-24']
    expect(days.map((to) => moved('2026-11-30', to))).toEqual([false, false, true, true, false])
  })
  test('to today at the earliest where it is over', () => {
    const days = ['2026-11-21', '2026-11-22', '2026-11-23']
    expect(days.map((to) => moved('2026-11-20', to))).toEqual([false, false, true])
  })
  test('to no day where it is as late as it can be', () => {
    expect(laterDays(plainDate('2027-02-23'), TODAY)).toBeNull()
    expect(moved('2027-02-23', '2027-02-24')).toBe(false)
  })
})

const id = <Id extends string>(text: string) => text as Id

function treeOf(parents: Readonly<Record<string, string | null>>): Tree {
  const pathOf = (unit: string): string[] => {
    const above = parents[unit] ?? null
    return above === null ? [unit] : [...pathOf(above), unit]
  }
  const nodes = Object.keys(parents).map((unit): [UnitId, TreeNode] => [
    id(unit),
    {
      ...{ id: id(unit), kind: 'branch', name: unit, shortName: unit, children: [] },
      ...{ parentId: id(parents[unit] ?? ''), path: pathOf(unit).map((each) => id<UnitId>(each)) },
    },
  ])
  return { day: TODAY, knownAt: '', rootId: id('root'), nodes: new Map(nodes) }
}

const TREE = treeOf({ root: null, a: 'root', b: 'root', c: 'root', a1: 'a', a2: 'a1' })

function person(name: string, posts: readonly (readonly [string, Role])[], memberOf: readonly string[] = []) {
  const held = posts.map(([unitId, role]) => ({ unitId: id<UnitId>(unitId), role }))
  return { personId: id<PersonId>(name), posts: held, memberOf: memberOf.map((unit) => id<UnitId>(unit)) }
}

const PEOPLE: readonly VoicePerson[] = [
  person('chairA', [['a', 'chair']]),
  person('chairB', [['b', 'chair']]),
  person('chairC', [['c', 'chair']]),
  person('leaderA1', [['a1', 'groupLeader']]),
  person('memberA2', [['a2', 'member']]),
  person('committeeA', [['a', 'committeeMember']]),
  person('officer', [['root', 'districtOfficer']]),
  person('officerOfA', [['root', 'districtOfficer']], ['a1']),
  person('administrator', [['root', 'districtAdministrator']]),
  person('withoutPost', [], ['a']),
]

const scored = (unit: string, more: Partial<VoiceUnit> = {}): VoiceUnit => ({
  ...{ unitId: id(unit), state: 'open', exempt: false, hasMark: false, ...more },
})

describe('who is asked', () => {
  const of = (asked: VoiceAsked, unit: string) => {
    return peopleOfVoice({ asked, cohort: [scored('a'), scored('b')], people: PEOPLE, tree: TREE }).get(id(unit))
  }

  test('members are those of the unit and below it, without its chair and without who cannot sign in', () => {
    expect(of('members', 'a')).toEqual(['leaderA1', 'memberA2', 'committeeA', 'officerOfA'])
    expect(of('members', 'b')).toEqual([])
  })
  test('colleagues are the chairs of the other units of the assessment, never of their own', () => {
    expect(of('peers', 'a')).toEqual(['chairB'])
    expect(of('peers', 'b')).toEqual(['chairA'])
  })
  test('leaders are those of the district, but not for the unit where they are members', () => {
    expect(of('leaders', 'a')).toEqual(['officer'])
    expect(of('leaders', 'b')).toEqual(['officer', 'officerOfA'])
  })
  test('of a unit that is exempt, combined or marked nobody is asked; its chair marks others unless it is exempt', () => {
    const about = (more: Partial<VoiceUnit>) =>
      peopleOfVoice({ asked: 'peers', cohort: [scored('a'), scored('b', more)], people: PEOPLE, tree: TREE })
    expect([...about({ exempt: true })]).toEqual([['a', []]])
    expect([...about({ hasMark: true })]).toEqual([['a', ['chairB']]])
    for (const state of ['reviewed', 'published', 'final'] as const)
      expect([...about({ state })]).toEqual([['a', ['chairB']]])
    for (const state of ['selfAssessed', 'returned', 'underReview'] as const)
      expect([...about({ state }).keys()]).toEqual(['a', 'b'])
  })
  test('a unit that fewer than five mark is not asked about', () => {
    const five = ['1', '2', '3', '4', '5'].map((each) => id<PersonId>(each))
    const asked = unitsToAsk(
      new Map([
        [id<UnitId>('a'), five],
        [id<UnitId>('b'), five.slice(1)],
      ]),
    )
    expect(asked).toEqual([{ unitId: 'a', personIds: five }])
  })
})
