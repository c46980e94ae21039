import { newId, type Tx } from '@jianjia/db'
import { issueVersion, listKeyPointsVersions, listTakers, lockKeyPoints, type Taker } from '@jianjia/db/key-points'
import { insertNotices } from '@jianjia/db/notice'
import { listHeldPosts, listTreeRecords } from '@jianjia/db/org'
import { canonicalJson, KeyPointsId, ok, type PlainDate, refuse, step, type UnitId } from '@jianjia/domain/kernel'
import { subtree, treeAsOf } from '@jianjia/domain/org'
import { issueKeyPoints as decide, keyPointsLifecycle } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { sha256Of } from '../../frame/sha256.ts'
import { keyPointsTarget } from './key-points-target.ts'

/**
 * Issues the draft as the next version, which nobody changes any more. The first version is told to the chairs of all
 * unions below, a later one to those who have taken an earlier one over.
 */
export const issueKeyPoints = change({
  name: 'keyPoints.issue',
  action: 'keyPoints.write',
  audit: 'named',
  dataClass: 'internal',
  input: {
    keyPointsId: KeyPointsId,
    /** What has changed and why, in the issuer's words; may be empty. */
    note: z.string().trim().max(500),
    expectedVersion: z.int(),
  },
  target: keyPointsTarget,
  output: z.strictObject({ number: z.int(), version: z.int(), told: z.int() }),
  run: async ({ tx, input, actor, today, now, record }) => {
    const found = await lockKeyPoints(tx, input.keyPointsId)
    if (found === undefined) return refuse('notFoundOrNoAccess')
    const { keyPointsId, unitId, state: from, draft: content } = found
    const moved = step(keyPointsLifecycle, from, 'issue')
    if (!moved.ok || content === null)
      return moved.ok ? refuse('stateMoved', { subject: 'keyPoints', state: from }) : moved
    const [before] = await listKeyPointsVersions(tx, keyPointsId)
    const decided = decide(content, before?.content)
    if (!decided.ok) return decided
    if (found.version !== input.expectedVersion) return refuse('staleVersion', { version: found.version })
    const number = found.number + 1
    const versionId = newId<string>()
    const contentHash = sha256Of(canonicalJson({ keyPointsId, number, content }))
    const issued = await issueVersion(tx, {
      ...{ keyPointsId, versionId, number, content, contentHash, from, period: decided.value, note: input.note },
      ...{ issuedBy: actor.personId, seenVersion: found.version },
    })
    if (!issued) return refuse('stateMoved', { subject: 'keyPoints', state: from })
    await record({
      ...{ subject: keyPointsLifecycle.subject, subjectId: keyPointsId, unitId },
      ...{ from, event: 'issue', to: moved.value },
    })
    const first = number === 1
    const readers = first ? await chairsBelow(tx, { unitId, today, now }) : await listTakers(tx, keyPointsId)
    const detail = { keyPointsId, number, title: content.title, points: content.points.length, note: input.note }
    const told = await insertNotices(tx, {
      ...{ kind: first ? 'keyPointsIssued' : 'keyPointsChanged', day: today },
      ...{ sentBy: actor.personId, notices: readers.map((reader) => ({ ...reader, subjectId: versionId, detail })) },
    })
    return ok({ number, version: found.version + 1, told })
  },
})

interface Below {
  readonly unitId: UnitId
  readonly today: PlainDate
  readonly now: string
}

/** The chairs of the branches and general unions below; groups write no plans. */
async function chairsBelow(tx: Tx, { unitId, today, now }: Below): Promise<readonly Taker[]> {
  const tree = treeAsOf(await listTreeRecords(tx, { day: today, knownAt: now }), today, now)
  const below = subtree(tree, unitId).filter(({ id, kind }) => id !== unitId && kind !== 'group')
  const held = await listHeldPosts(tx, { day: today, unitIds: below.map(({ id }) => id) })
  return held.flatMap(({ personId, unitId: at, role }) => (role === 'chair' ? [{ personId, unitId: at }] : []))
}
