import { describe, expect, it } from 'vitest'
import { plainDate, statesOf } from '../kernel/index.ts'
import { decimal } from '../scheme/index.ts'
import { lowerLevels, moveTitle, nextRecheck, type TitleAct } from './move-title.ts'
import { TITLE_EVENTS, TITLE_STATES, titleLifecycle } from './title-lifecycle.ts'
import { type RegisteredTitle, titleDue, titleNumberText, titleStanding } from './title-standing.ts'
import { heldYearsFact, titleFacts } from './title-facts.ts'
import { heldTitleFact } from '../scheme/index.ts'

const day = plainDate
const today = day('2027-06-15')
const levels = ['模范', '先进', '合格']

function title(other: Partial<RegisteredTitle> = {}): RegisteredTitle {
  return {
    ...{ unitId: 'a', level: '先进', validFrom: day('2026-01-01'), validTo: day('2028-12-31'), revokedOn: null },
    ...{ state: 'held', recheckDue: day('2027-07-01'), recheckMonths: 12 },
    ...other,
  }
}

const ACTS: Readonly<Record<(typeof TITLE_EVENTS)[number], TitleAct>> = {
  passRecheck: { event: 'passRecheck', reason: '现场复查合格' },
  orderRectification: { event: 'orderRectification', reason: '制度未更新', dueOn: day('2027-08-01') },
  renew: { event: 'renew', reason: '期满复核合格', validTo: day('2030-12-31') },
  downgrade: { event: 'downgrade', reason: '复查不达标', approval: '2027年第3次主席办公会', level: '合格' },
  revoke: { event: 'revoke', reason: '发生责任事故', approval: '2027年第3次主席办公会' },
}
const near = title({ validTo: day('2027-08-31') })

describe('what is done with a title', () => {
  it('stands in one table, and every state and event is in its list', () => {
    expect(statesOf(titleLifecycle)).toEqual([...TITLE_STATES])
    const events = new Set(TITLE_STATES.flatMap((state) => Object.keys(titleLifecycle.moves[state])))
    expect([...events].toSorted()).toEqual([...TITLE_EVENTS].toSorted())
    for (const state of TITLE_STATES)
      for (const event of TITLE_EVENTS) {
        const outcome = moveTitle({ ...near, state }, ACTS[event], { today, levels })
        const to = titleLifecycle.moves[state][event]
        if (event === 'orderRectification' && to !== undefined) expect(outcome.ok).toBe(true)
        expect([state, event, outcome.ok ? outcome.value.to : outcome.refusal.code]).toEqual([
          ...[state, event, to ?? 'stateMoved'],
        ])
      }
  })

  it('a re-check that is passed sets the next one, none behind the end of the term', () => {
    expect(moveTitle(title(), ACTS.passRecheck, { today, levels })).toMatchObject({
      value: { to: 'held', recheckDue: '2028-06-15', ends: false, next: null },
    })
    expect(moveTitle(near, ACTS.passRecheck, { today, levels })).toMatchObject({ value: { recheckDue: null } })
    expect(nextRecheck(today, { recheckMonths: null, validTo: null })).toBeNull()
  })

  it('a rectification has a last day after today and within the term', () => {
    const order = (dueOn: string) =>
      moveTitle(title(), { event: 'orderRectification', reason: '整改', dueOn: day(dueOn) }, { today, levels })
    expect(order('2027-06-16')).toMatchObject({ value: { to: 'rectifying', recheckDue: '2027-06-16' } })
    for (const wrong of ['2027-06-15', '2029-01-01'])
      expect(order(wrong)).toMatchObject({ refusal: { code: 'titleTermInvalid', path: ['dueOn'] } })
  })

  it('a renewal follows on the day after the term, from ninety days before its end on; the years go on', () => {
    const renewed = moveTitle(near, ACTS.renew, { today, levels })
    expect(renewed).toMatchObject({
      value: { to: 'renewed', ends: false, next: { level: '先进', validFrom: '2027-09-01', validTo: '2030-12-31' } },
    })
    expect(renewed).toMatchObject({ value: { next: { recheckDue: '2028-09-01' } } })
    expect(moveTitle(title(), ACTS.renew, { today, levels })).toMatchObject({
      refusal: { code: 'titleTermInvalid', detail: { earliest: '2028-10-02' } },
    })
    expect(moveTitle(title({ validTo: null }), ACTS.renew, { today, levels })).toMatchObject({
      refusal: { code: 'titleTermInvalid' },
    })
    const short: TitleAct = { event: 'renew', reason: '续期', validTo: day('2027-08-31') }
    expect(moveTitle(near, short, { today, levels })).toMatchObject({ refusal: { path: ['validTo'] } })
    if (!renewed.ok || renewed.value.next === null) throw new Error('not renewed')
    const both = [near, { ...near, ...renewed.value.next }]
    const scheme = {
      levels: levels.map((name, at) => ({ name, min: decimal(`${95 - at}`) })),
      prerequisites: [{ level: '模范', fact: heldYearsFact('先进'), min: decimal('2') }],
    }
    expect(titleFacts({ scheme, titles: both, day: day('2028-01-01') }, 'a')).toEqual({ [heldYearsFact('先进')]: 2 })
  })

  it('a downgrade ends the title today and gives a lower one for the rest of the term, never an equal or a higher', () => {
    const outcome = moveTitle(title(), ACTS.downgrade, { today, levels })
    expect(outcome).toMatchObject({
      value: {
        ...{ to: 'downgraded', ends: true },
        next: { level: '合格', validFrom: '2027-06-15', validTo: '2028-12-31', recheckDue: '2028-06-15' },
      },
    })
    for (const level of ['先进', '模范', '优秀'])
      expect(
        moveTitle(
          title(),
          { ...ACTS.downgrade, event: 'downgrade', reason: 'x', approval: 'y', level },
          { today, levels },
        ),
      ).toMatchObject({
        refusal: { code: 'titleNotLower', detail: { levels: ['合格'] } },
      })
    expect(lowerLevels('合格', levels)).toEqual([])
    expect(lowerLevels('五星', levels)).toEqual([])
    const ended = { ...title(), revokedOn: today, state: 'downgraded' as const }
    const scheme = {
      levels: levels.map((name, at) => ({ name, min: decimal(`${95 - at}`) })),
      prerequisites: [{ level: '模范', fact: heldTitleFact('先进'), min: decimal('1') }],
    }
    const next = { ...title(), level: '合格', validFrom: today }
    expect(titleFacts({ scheme, titles: [ended, next], day: today }, 'a')).toEqual({ [heldTitleFact('先进')]: 0 })
  })

  it('nothing is done with a title that has run out', () => {
    const old = title({ validTo: day('2027-06-14') })
    for (const event of TITLE_EVENTS)
      expect(moveTitle(old, ACTS[event], { today, levels })).toMatchObject({
        refusal: { code: 'titleEnded', detail: { day: '2027-06-14' } },
      })
  })
})

describe('what is said of a title', () => {
  it.each([
    [{}, 'valid'],
    [{ validTo: null }, 'valid'],
    [{ validTo: '2027-06-15' }, 'valid'],
    [{ validTo: '2027-06-14' }, 'expired'],
    [{ validFrom: '2027-06-16' }, 'notYet'],
    [{ state: 'rectifying' }, 'rectifying'],
    [{ state: 'renewed' }, 'valid'],
    [{ state: 'revoked', revokedOn: '2027-06-15' }, 'revoked'],
    [{ revokedOn: '2027-06-15' }, 'revoked'],
    [{ state: 'downgraded', revokedOn: '2027-06-01' }, 'downgraded'],
  ] as const)('%o: %s', (other, standing) => {
    expect(titleStanding(title(other as Partial<RegisteredTitle>), today)).toBe(standing)
  })

  it.each([
    [{}, { kind: 'recheck', dueOn: '2027-07-01' }],
    [{ recheckDue: '2027-05-01' }, { kind: 'recheck', dueOn: '2027-05-01' }],
    [{ recheckDue: '2027-07-16' }, null],
    [
      { recheckDue: null, validTo: '2027-09-13' },
      { kind: 'renewal', dueOn: '2027-09-13' },
    ],
    [{ recheckDue: null, validTo: '2027-09-14' }, null],
    [{ state: 'renewed', recheckDue: null, validTo: '2027-08-31' }, null],
    [
      { state: 'rectifying', recheckDue: '2027-12-01' },
      { kind: 'rectification', dueOn: '2027-12-01' },
    ],
    [{ state: 'revoked', revokedOn: '2027-06-01' }, null],
    [{ validFrom: '2027-06-16' }, null],
  ] as const)('%o asks for %o', (other, due) => {
    expect(titleDue(title(other as Partial<RegisteredTitle>), today)).toEqual(due)
  })

  it('bears a number of its year', () => {
    expect(titleNumberText({ year: 2027, serial: 7 })).toBe('〔2027〕第0007号')
    expect(titleNumberText({ year: 2027, serial: 12345 })).toBe('〔2027〕第12345号')
  })
})
