import type { Criterion } from '../../scheme/index.ts'
import { asCounts, type GivenFact, type ItemFacts } from '../../scoring/index.ts'
import type { DistrictFactRow, VisitLineRow } from '../evaluation-rows.ts'
import { findVotedLine, tellVote } from './vote.ts'

/** The counts of a vote as the fact of its line; hidden counts score and are not shown. */
export function votedFact(item: Criterion, { value, vote, recordedBy }: DistrictFactRow): GivenFact {
  const line = findVotedLine(item)
  if (line === undefined || vote === undefined) return { value }
  const told = tellVote(asCounts(value), line.options)
  const { options, abstained, ...turnout } = told
  const counts = { members: turnout.present, returned: turnout.returned, valid: turnout.valid }
  return {
    value,
    ...(options === null ? { shown: counts } : {}),
    provenance: [{ source: 'vote', ...vote, by: recordedBy, ...turnout, options, abstained }],
  }
}

/** What was found on the spot stands beside what it may have led to: the review and the final value. */
export function withVisits(lines: readonly VisitLineRow[], facts: ItemFacts): ItemFacts {
  if (lines.length === 0) return facts
  const found = lines.map(({ heldOn, leader, finding, note, fileIds }) => ({
    ...{ source: 'visit' as const, heldOn, by: leader, finding, fileIds },
    ...(note === '' ? {} : { note }),
  }))
  const beside = (given: GivenFact) => ({ ...given, provenance: [...(given.provenance ?? []), ...found] })
  return {
    ...facts,
    ...(facts.review === undefined ? {} : { review: beside(facts.review) }),
    ...(facts.final === undefined ? {} : { final: beside(facts.final) }),
  }
}
