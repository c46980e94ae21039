import type { TenantRead } from '@jianjia/db'
import { findAssessmentWithScheme } from '@jianjia/db/assessment'
import type { VisitHead } from '@jianjia/db/visit'
import { findVotedLine, quorumMissed, type ToldVote, tellVote, type VotedLine } from '@jianjia/domain/assessment'
import { ok, type Result, refuse } from '@jianjia/domain/kernel'
import type { Votes } from '@jianjia/domain/scoring'
import { z } from 'zod'

/** The line of the visit's scheme that a vote is to fill. */
export async function lineToVoteOn(
  read: TenantRead,
  { assessmentId }: Pick<VisitHead, 'assessmentId'>,
  itemId: string,
): Promise<Result<VotedLine>> {
  const found = await findAssessmentWithScheme(read, assessmentId)
  const criterion = found?.scheme.items.find((item) => item.id === itemId)
  if (criterion === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['itemId'] })
  const line = findVotedLine(criterion)
  return line === undefined ? refuse('notByVote', { item: criterion.name }, { path: ['itemId'] }) : ok(line)
}

/** Counts only, and those only where they tell nothing of a single person. */
export const VoteTold = z.strictObject({
  present: z.int(),
  returned: z.int(),
  valid: z.int(),
  options: z.array(z.strictObject({ option: z.string(), votes: z.int() })).nullable(),
  abstained: z.int().nullable(),
  /** Fewer took part than the rule of the line asks for. */
  quorumMissed: z.strictObject({ pct: z.string(), minPct: z.string() }).nullable(),
})

export function toldOf(line: VotedLine, votes: Votes): z.input<typeof VoteTold> {
  const { options, ...told }: ToldVote = tellVote(votes, line.options)
  return {
    ...told,
    options: options === null ? null : options.map((each) => ({ ...each })),
    quorumMissed: quorumMissed(line, votes) ?? null,
  }
}
