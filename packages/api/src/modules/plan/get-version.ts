import { findVersion } from '@jianjia/db/plan'
import { ok, PlanId, refuse } from '@jianjia/domain/kernel'
import { compareVersions, ITEM_FIELDS, PlanContent, PlanItem } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { readablePlan } from './plan-target.ts'

/** One version as it was handed in, and what it has changed against an earlier one. */
export const getVersion = read({
  name: 'plan.version',
  action: 'plan.read',
  dataClass: 'internal',
  input: { planId: PlanId, number: z.int().min(1), against: z.int().min(1).nullable() },
  target: readablePlan,
  output: z.strictObject({
    number: z.int(),
    receiptNo: z.string(),
    contentHash: z.string(),
    submittedByName: z.string(),
    submittedAt: z.string(),
    content: PlanContent,
    diff: z
      .strictObject({
        against: z.int(),
        items: z.array(
          z.strictObject({
            change: z.enum(['added', 'removed', 'changed']),
            before: PlanItem.nullable(),
            after: PlanItem.nullable(),
            fields: z.array(z.enum(ITEM_FIELDS)),
          }),
        ),
        texts: z.array(
          z.strictObject({
            part: z.enum(['title', 'period', 'guidingIdeology', 'goals', 'sections']),
            before: z.array(z.string()),
            after: z.array(z.string()),
          }),
        ),
        sameItems: z.int(),
      })
      .nullable(),
  }),
  run: async ({ db, input: { planId, number, against } }) => {
    const [version, earlier] = await Promise.all([
      findVersion(db, { planId, number }),
      against === null ? undefined : findVersion(db, { planId, number: against }),
    ])
    if (version === undefined || (against !== null && earlier === undefined)) return refuse('notFoundOrNoAccess')
    const { receiptNo, contentHash, submittedByName, submittedAt, content } = version
    const said = earlier && compareVersions(earlier.content, content)
    const diff = said && {
      ...{ against: earlier.number, sameItems: said.sameItems },
      items: said.items.map((item) => ({ ...item, fields: [...item.fields] })),
      texts: said.texts.map(({ part, before, after }) => ({ part, before: [...before], after: [...after] })),
    }
    return ok({
      ...{ number, receiptNo, contentHash, submittedByName, submittedAt: submittedAt.toISOString(), content },
      diff: diff ?? null,
    })
  },
})
