import { checkAuditChain, listChainDays } from '@jianjia/db/process'
import { ok, PlainDate } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

/** As many as the console shows on a page. */
const HEADS_ON_A_PAGE = 50

/**
 * The days on which lines of the audit log were sealed, the latest first, each with the head that the chain had at its end
 * and whether its links hold. A head that was written down elsewhere proves every line before it.
 */
export const listHeads = read({
  name: 'audit.heads',
  action: 'audit.read',
  dataClass: 'internal',
  input: { page: z.int().min(1).max(10_000).optional() },
  target: 'root',
  output: z.strictObject({
    days: z.array(
      z.strictObject({
        day: PlainDate,
        lines: z.int(),
        /** How many lines the chain held at the end of that day. */
        position: z.int(),
        hash: z.string(),
        broken: z.int(),
      }),
    ),
    total: z.int(),
    firstBreak: PlainDate.nullable(),
    /** Lines that have waited for more than two days, or were sealed so late. */
    late: z.int(),
  }),
  run: async ({ db, input: { page = 1 } }) => {
    const [found, { late }] = await Promise.all([
      listChainDays(db, { offset: (page - 1) * HEADS_ON_A_PAGE, limit: HEADS_ON_A_PAGE }),
      checkAuditChain(db),
    ])
    return ok({ ...found, days: [...found.days], late })
  },
})
