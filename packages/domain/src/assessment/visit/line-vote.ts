import type { PlainDate } from '../../kernel/index.ts'
import type { Votes } from '../../scoring/index.ts'
import type { VisitState } from './checklist.ts'
import { type ToldVote, tellVote, type VisitVoteState, type VotedLine } from './vote.ts'

/** A visit to one unit with the votes that were held at it. */
export interface VisitWithVotes {
  readonly heldOn: PlainDate
  readonly state: VisitState
  readonly votes: readonly VoteHeld[]
}

export interface VoteHeld {
  readonly itemId: string
  readonly state: VisitVoteState
  readonly way: 'live' | 'paper'
  readonly counts: Votes | null
  /** Who has held it. */
  readonly by: string
  /** Who has counted the papers with them; null for a vote by phone. */
  readonly second: string | null
}

/** How far the vote is that fills a line. */
export type LineVote =
  /** No visit to the unit is to come, and none has brought a vote. */
  | { readonly state: 'none' }
  /** `again` = one was held and not opened, or made void. */
  | { readonly state: 'planned'; readonly heldOn: PlainDate; readonly again: boolean }
  | { readonly state: 'open'; readonly heldOn: PlainDate }
  | {
      readonly state: 'counted'
      readonly heldOn: PlainDate
      readonly way: 'live' | 'paper'
      readonly by: string
      readonly second: string | null
      readonly told: ToldVote
    }

/** The state of the vote on a line of one unit: what is counted decides, else what is open, else the next visit. */
export function voteOnLine({ criterion, options }: VotedLine, visits: readonly VisitWithVotes[]): LineVote {
  const asked = visits.filter(({ state }) => state !== 'cancelled')
  const held = asked.flatMap(({ heldOn, votes }) =>
    votes.flatMap((vote) => (vote.itemId === criterion.id ? [{ heldOn, vote }] : [])),
  )
  for (const { heldOn, vote } of held)
    if (vote.state === 'counted' && vote.counts !== null) {
      const { way, by, second, counts } = vote
      return { state: 'counted', heldOn, way, by, second, told: tellVote(counts, options) }
    }
  const open = held.find(({ vote }) => vote.state === 'open')
  if (open !== undefined) return { state: 'open', heldOn: open.heldOn }
  const [next] = asked.filter(({ state }) => state === 'planned').toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
  return next === undefined ? { state: 'none' } : { state: 'planned', heldOn: next.heldOn, again: held.length > 0 }
}

/** Somebody else fills the line: nobody is asked to say anything of it meanwhile. */
export function isLeftToVote({ state }: LineVote): boolean {
  return state !== 'none'
}
