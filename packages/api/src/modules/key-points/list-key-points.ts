import { listKeyPoints as find } from '@jianjia/db/key-points'
import { listTreeRecords } from '@jianjia/db/org'
import { KeyPointsId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { subtree, treeAsOf } from '@jianjia/domain/org'
import { KEY_POINTS_STATES } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { issuesFor } from './key-points-target.ts'

/** The key points that I may see: what the unions above and below me have issued, and my own drafts. */
export const keyPointsList = readSpec({
  name: 'keyPoints.list',
  action: 'keyPoints.read',
  dataClass: 'internal',
  input: {},
  target: 'scope',
  output: z.strictObject({
    today: PlainDate,
    keyPoints: z.array(
      z.strictObject({
        ...{ keyPointsId: KeyPointsId, unitId: UnitId, unitName: z.string(), title: z.string() },
        state: z.enum(KEY_POINTS_STATES),
        ...{ periodStart: PlainDate.nullable(), periodEnd: PlainDate.nullable() },
        ...{ number: z.int(), points: z.int(), required: z.int(), savedAt: z.string() },
      }),
    ),
  }),
  run: async ({ db, actor, scope, today, now }) => {
    const unitIds = scope.kind === 'everything' ? null : await reached(scope)
    const found = await find(db, { unitIds, draftsOf: issuesFor(actor) })
    return ok({ today, keyPoints: found.map((line) => ({ ...line, savedAt: line.savedAt.toISOString() })) })

    async function reached({ subtrees, units }: Extract<typeof scope, { kind: 'limited' }>): Promise<UnitId[]> {
      if (subtrees.length === 0) return [...units]
      const tree = treeAsOf(await listTreeRecords(db, { day: today, knownAt: now }), today, now)
      const below = subtrees.flatMap((id) => subtree(tree, id).map((node) => node.id))
      return [...new Set([...units, ...subtrees, ...below])]
    }
  },
})

export const listKeyPoints = read(keyPointsList)
