import { hasAnyAccount, inLocal } from '@jianjia/db'
import { ok } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { localRead } from '../../frame/local.ts'

/** Whether this installation still waits for its first administrator. */
export const state = localRead({
  name: 'setup.state',
  access: 'anyone',
  dataClass: 'published',
  input: {},
  output: z.strictObject({ needsFirstAdministrator: z.boolean() }),
  run: async ({ context }) => ok({ needsFirstAdministrator: !(await inLocal(context.db, 'read', hasAnyAccount)) }),
})
