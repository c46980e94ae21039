import { insertTarget, sayTargetAnew, withdrawTarget as withdrawRow } from '@jianjia/db/duty'
import type { TenantRead } from '@jianjia/db'
import {
  checkLines,
  type SetTargetContext,
  setTarget as maySet,
  TargetDraft,
  TargetLines,
  TargetName,
} from '@jianjia/domain/duty'
import { ok, type PlainDate, refuse, TargetId, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { findSetContext } from '../duty/set-duties.ts'
import { findTree } from '../org/current-tree.ts'
import { targetOf } from './get-target.ts'

interface Asked {
  readonly unitId: UnitId
  readonly today: PlainDate
  readonly now: string
}

async function placesBelow(
  read: TenantRead,
  { unitId, today, now }: Asked,
): Promise<Pick<SetTargetContext, 'unitId' | 'pathOf'>> {
  const { nodes } = await findTree(read, today, now)
  return { unitId, pathOf: (id) => nodes.get(id)?.path }
}

/** Asks some units below for so many of something in a period. */
export const setTarget = change({
  name: 'target.set',
  action: 'target.set',
  audit: 'named',
  dataClass: 'internal',
  input: { unitId: UnitId, target: TargetDraft },
  target: { unit: 'unitId' },
  output: z.strictObject({ targetId: TargetId }),
  subjectOf: ({ targetId }) => ({ kind: 'target', id: targetId }),
  run: async ({ tx, input: { unitId, target: draft }, actor, today, now, newId }) => {
    const [{ words }, places] = await Promise.all([findSetContext(tx, today), placesBelow(tx, { unitId, today, now })])
    const decided = maySet(draft, { ...places, words })
    if (!decided.ok) {
      const { path } = decided.refusal
      return { ok: false, refusal: { ...decided.refusal, ...(path && { path: ['target', ...path] }) } }
    }
    const id = newId<TargetId>()
    await insertTarget(tx, { id, unitId, draft, by: actor.personId })
    return ok({ targetId: id })
  },
})

/** Says anew what it is called and who is asked for how much; what was said before is kept. */
export const changeTarget = change({
  name: 'target.change',
  action: 'target.set',
  audit: 'named',
  dataClass: 'internal',
  input: { targetId: TargetId, name: TargetName, lines: TargetLines, expectedVersion: z.int().min(1) },
  target: targetOf,
  output: z.strictObject({ targetId: TargetId, version: z.int() }),
  subjectOf: ({ targetId }) => ({ kind: 'target', id: targetId }),
  run: async ({ tx, input, subject: target, actor, today, now }) => {
    const { targetId, name, lines, expectedVersion: seenVersion } = input
    if (target === undefined || target.withdrawn) return refuse('notFoundOrNoAccess')
    if (target.version !== seenVersion) return refuse('staleVersion')
    const kept = new Set(target.lines.map(({ unitId }) => unitId))
    const places = await placesBelow(tx, { unitId: target.unitId, today, now })
    // A unit that has moved away since keeps its part.
    const standsBelow = (unitId: UnitId) => places.pathOf(unitId)?.includes(target.unitId) ?? false
    const decided = checkLines(
      lines.filter(({ unitId }) => !kept.has(unitId) || standsBelow(unitId)),
      places,
    )
    if (!decided.ok) return decided
    const said = await sayTargetAnew(tx, { targetId, name, lines, seenVersion, by: actor.personId })
    return said ? ok({ targetId, version: seenVersion + 1 }) : refuse('staleVersion')
  },
})

/** Takes a target back that was set by mistake. It stays on record and is shown nowhere. */
export const withdrawTarget = change({
  name: 'target.withdraw',
  action: 'target.set',
  audit: 'named',
  dataClass: 'internal',
  input: { targetId: TargetId, expectedVersion: z.int().min(1) },
  target: targetOf,
  output: z.strictObject({ targetId: TargetId }),
  subjectOf: ({ targetId }) => ({ kind: 'target', id: targetId }),
  run: async ({ tx, input: { targetId, expectedVersion: seenVersion }, subject: target, actor }) => {
    if (target === undefined || target.withdrawn) return refuse('notFoundOrNoAccess')
    if (target.version !== seenVersion) return refuse('staleVersion')
    const withdrawn = await withdrawRow(tx, { targetId, seenVersion, by: actor.personId })
    return withdrawn ? ok({ targetId }) : refuse('staleVersion')
  },
})
