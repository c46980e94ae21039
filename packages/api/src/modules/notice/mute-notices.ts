import { listMutes, setMute } from '@jianjia/db/notice'
import { ok } from '@jianjia/domain/kernel'
import { MUTABLE_KINDS, NOTICE_KINDS } from '@jianjia/domain/notice'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { read } from '../../frame/read.ts'

/** What can be silenced; a duty is always told. */
const Mutable = z.enum(NOTICE_KINDS).refine((kind) => MUTABLE_KINDS.includes(kind), { message: 'duty' })

/** Which kinds of notices I do not want to hear. */
export const listMuted = read({
  name: 'notice.muted',
  action: 'home.read',
  dataClass: 'unitOnly',
  input: {},
  target: 'scope',
  output: z.strictObject({ kinds: z.array(z.strictObject({ kind: z.enum(NOTICE_KINDS), muted: z.boolean() })) }),
  run: async ({ db, actor }) => {
    const muted = await listMutes(db, actor.personId)
    return ok({ kinds: MUTABLE_KINDS.map((kind) => ({ kind, muted: muted.includes(kind) })) })
  },
})

/** Silences a kind for me, from the next notice on, or lets it be heard again. */
export const muteNotices = change({
  name: 'notice.mute',
  action: 'home.read',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { kind: Mutable, muted: z.boolean() },
  target: 'scope',
  output: z.strictObject({ muted: z.boolean() }),
  run: async ({ tx, input: { kind, muted }, actor }) => {
    await setMute(tx, { personId: actor.personId, kind, muted })
    return ok({ muted })
  },
})
