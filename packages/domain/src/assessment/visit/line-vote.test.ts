import { expect, test } from 'vitest'
import { schemeOf } from '../../../testing/assessment-rows.ts'
import { plainDate } from '../../kernel/index.ts'
import { isLeftToVote, type VisitWithVotes, type VoteHeld, voteOnLine } from './line-vote.ts'
import { findVotedLine } from './vote.ts'

const LINE = {
  ...{ id: 'opinion', name: '会员测评', points: '10', missing: 'pending', rounding: null, evidenceMode: 'vote' },
  ...{ source: { kind: 'districtEntry' }, rule: { kind: 'voteShare', weights: { 满意: '1', 基本满意: '0.5' } } },
}
const [criterion] = schemeOf([LINE]).items
const line = criterion && findVotedLine(criterion)
if (line === undefined) throw new Error('the line is voted on')

const vote = (state: VoteHeld['state'], more: Partial<VoteHeld> = {}): VoteHeld => ({
  ...{ itemId: 'opinion', state, way: 'live', by: '李组长', second: null },
  counts: state === 'counted' ? { members: 20, returned: 12, valid: 12, 满意: 9, 基本满意: 3 } : null,
  ...more,
})
const visit = (day: string, state: VisitWithVotes['state'], ...votes: VoteHeld[]): VisitWithVotes => ({
  ...{ heldOn: plainDate(day), state, votes },
})
const stateOf = (...visits: VisitWithVotes[]) => voteOnLine(line, visits)

test('none is planned, one is planned for a day, it is open', () => {
  expect(stateOf()).toEqual({ state: 'none' })
  expect(stateOf(visit('2026-12-01', 'cancelled', vote('open')))).toEqual({ state: 'none' })
  expect(stateOf(visit('2026-12-01', 'finished'))).toEqual({ state: 'none' })
  expect(stateOf(visit('2026-12-09', 'planned'), visit('2026-12-03', 'planned'))).toEqual({
    ...{ state: 'planned', heldOn: '2026-12-03', again: false },
  })
  const other = vote('counted', { itemId: 'other' })
  expect(stateOf(visit('2026-12-03', 'planned', vote('open'), other))).toEqual({ state: 'open', heldOn: '2026-12-03' })
})

test('one that was void or not opened is held again while a visit is to come, and is none afterwards', () => {
  for (const state of ['discarded', 'tooFew'] as const) {
    expect(stateOf(visit('2026-12-03', 'planned', vote(state)))).toMatchObject({ state: 'planned', again: true })
    expect(stateOf(visit('2026-12-03', 'finished', vote(state)))).toEqual({ state: 'none' })
  }
})

test('a counted one tells its result and who counted, but hides counts that name voters', () => {
  const paper = vote('counted', { way: 'paper', second: '王委员' })
  expect(stateOf(visit('2026-12-09', 'planned'), visit('2026-12-03', 'finished', vote('discarded'), paper))).toEqual({
    ...{ state: 'counted', heldOn: '2026-12-03', way: 'paper', by: '李组长', second: '王委员' },
    told: {
      ...{ present: 20, returned: 12, valid: 12, abstained: 0 },
      options: [
        { option: '满意', votes: 9 },
        { option: '基本满意', votes: 3 },
        { option: '不满意', votes: 0 },
      ],
    },
  })
  const few = vote('counted', { counts: { members: 4, returned: 4, valid: 4, 满意: 3, 基本满意: 1 } })
  expect(stateOf(visit('2026-12-03', 'finished', few))).toMatchObject({ told: { options: null, abstained: null } })
})

test('a line is left to its vote as soon as one is planned', () => {
  expect(isLeftToVote(stateOf())).toBe(false)
  for (const visits of [visit('2026-12-03', 'planned'), visit('2026-12-03', 'finished', vote('counted'))])
    expect(isLeftToVote(stateOf(visits))).toBe(true)
})
