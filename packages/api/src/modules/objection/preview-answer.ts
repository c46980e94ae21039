import { movedUnits } from '@jianjia/domain/assessment'
import { ObjectionId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { answerable } from './corrected-result.ts'
import { objectionOf } from './objection-target.ts'

export const CorrectedLines = z
  .array(z.strictObject({ itemId: z.string().min(1).max(80), points: z.string().max(20) }))
  .max(200)
  .refine((lines) => new Set(lines.map(({ itemId }) => itemId)).size === lines.length)

const Standing = z.strictObject({
  final: z.string().nullable(),
  rank: z.int().nullable(),
  segmentRank: z.int().nullable(),
  level: z.string().nullable(),
})

/** Whom upholding an objection would move, before it is decided: points, ranks and levels by score line. */
export const previewAnswer = read({
  name: 'objection.preview',
  action: 'objection.answer',
  dataClass: 'internal',
  input: { objectionId: ObjectionId, lines: CorrectedLines },
  target: objectionOf,
  output: z.strictObject({
    moved: z.array(
      z.strictObject({ unitId: UnitId, name: z.string(), decided: z.boolean(), before: Standing, after: Standing }),
    ),
  }),
  run: async ({ db, input: { lines }, subject, actor, today }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const wanted = { verdict: 'upheld', lines, reason: '', by: actor.personId, today } as const
    const found = await answerable(db, subject, wanted)
    if (!found.ok) return found
    const { before, after } = found.value
    const moved = after === null ? [] : movedUnits(before, after.document)
    return ok({ moved: moved.map(({ unitId, ...unit }) => ({ unitId: UnitId.parse(unitId), ...unit })) })
  },
})
