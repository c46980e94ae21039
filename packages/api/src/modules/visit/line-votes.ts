import type { TenantRead } from '@jianjia/db'
import { listVisitsWithVotes } from '@jianjia/db/visit'
import { findVotedLine, isLeftToVote, type LineVote, voteOnLine } from '@jianjia/domain/assessment'
import { type AssessmentId, PlainDate, type UnitId } from '@jianjia/domain/kernel'
import type { Scheme } from '@jianjia/domain/scheme'
import { z } from 'zod'

const of = { itemId: z.string() }
const day = { heldOn: PlainDate }

/** How far the vote on a line is; counts as everybody may read them. */
export const VoteOnLine = z.discriminatedUnion('state', [
  z.strictObject({ ...of, state: z.literal('none') }),
  z.strictObject({ ...of, state: z.literal('planned'), ...day, again: z.boolean() }),
  z.strictObject({ ...of, state: z.literal('open'), ...day }),
  z.strictObject({
    ...{ ...of, state: z.literal('counted'), ...day },
    way: z.enum(['live', 'paper']),
    by: z.string(),
    second: z.string().nullable(),
    told: z.strictObject({
      ...{ present: z.int(), returned: z.int(), valid: z.int(), abstained: z.int().nullable() },
      options: z.array(z.strictObject({ option: z.string(), votes: z.int() })).nullable(),
    }),
  }),
])

interface Asked {
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly scheme: Pick<Scheme, 'items'>
}

/** The state of the vote on each line of a unit that a vote fills; nothing is asked where the scheme has no such line. */
export async function findLineVotes(
  db: TenantRead,
  { scheme, ...unit }: Asked,
): Promise<readonly (LineVote & { readonly itemId: string })[]> {
  const lines = scheme.items.flatMap((item) => findVotedLine(item) ?? [])
  if (lines.length === 0) return []
  const visits = await listVisitsWithVotes(db, unit)
  return lines.map((line) => ({ itemId: line.criterion.id, ...voteOnLine(line, visits) }))
}

/** The lines of which nobody else is asked to say anything. */
export function leftToVotes(votes: Awaited<ReturnType<typeof findLineVotes>>): ReadonlySet<string> {
  return new Set(votes.flatMap((vote) => (isLeftToVote(vote) ? [vote.itemId] : [])))
}

/** As an answer may carry it. */
export function toldVotes(votes: Awaited<ReturnType<typeof findLineVotes>>): z.input<typeof VoteOnLine>[] {
  return votes.map((vote) => {
    if (vote.state !== 'counted') return { ...vote }
    const { options, ...told } = vote.told
    return { ...vote, told: { ...told, options: options?.map((each) => ({ ...each })) ?? null } }
  })
}
