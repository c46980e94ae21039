import { inLocal, type TenantRead } from '@jianjia/db'
import { findAssessmentWithScheme } from '@jianjia/db/assessment'
import { countMiss, findDoor, findMisses, findVisit, type VoteDoor, type VoteOnBallot } from '@jianjia/db/visit'
import { findVotedLine, MAX_CODE_MISSES, type VotedLine } from '@jianjia/domain/assessment'
import { ok, type Result, refuse } from '@jianjia/domain/kernel'
import type { ApiContext } from '../../frame/context.ts'
import { hashCode } from './vote-code.ts'

/**
 * Where a code leads to. A wrong code is counted against the place it comes from: after thirty in ten minutes that place
 * is told to wait, whatever code it brings. A code whose time is over says so to whoever knows it, and to nobody else.
 */
export async function enter(
  { db, source = 'unknown' }: Pick<ApiContext, 'db' | 'source'>,
  code: string,
): Promise<Result<VoteDoor>> {
  const { misses, door } = await inLocal(db, 'read', async (read) => ({
    misses: await findMisses(read, source),
    door: await findDoor(read, hashCode(code)),
  }))
  if (misses !== undefined && misses.misses >= MAX_CODE_MISSES)
    return refuse('tooManyRequests', {}, { until: misses.until })
  if (door === undefined) {
    await inLocal(db, 'write', (tx) => countMiss(tx, source))
    return refuse('voteCodeUnknown')
  }
  return door.expired ? refuse('voteClosed') : ok(door)
}

export interface BallotPaper {
  readonly line: VotedLine
  readonly assessmentName: string
}

/** What is voted on. */
export async function findPaper(read: TenantRead, vote: VoteOnBallot): Promise<BallotPaper | undefined> {
  const visit = await findVisit(read, vote.visitId)
  const found = visit && (await findAssessmentWithScheme(read, visit.assessmentId))
  const criterion = found?.scheme.items.find((item) => item.id === vote.itemId)
  const line = criterion && findVotedLine(criterion)
  return found && line && { line, assessmentName: found.assessment.name }
}
