import { inLocal, keepVisit, setPin } from '@jianjia/db'
import { DistrictId, ok, refuse } from '@jianjia/domain/kernel'
import { KEPT_KINDS, PINS_AT_MOST, VISITS_KEPT } from '@jianjia/domain/policy'
import { z } from 'zod'
import { localChange } from '../../frame/local.ts'

const place = { districtId: DistrictId, kind: z.enum(KEPT_KINDS), subjectId: z.uuid() }

/** Remembers for me where I was. Whether I may see it is asked when it is shown, not here: an id discloses nothing. */
export const visitPlace = localChange({
  name: 'place.visit',
  access: 'signedIn',
  dataClass: 'personal',
  input: place,
  output: z.strictObject({}),
  run: async ({ context: { db }, account, input: { districtId, kind, subjectId } }) => {
    if (account === undefined) return refuse('notSignedIn')
    const { accountId } = account
    await inLocal(db, 'write', (tx) => keepVisit(tx, { accountId, districtId }, { kind, subjectId, kept: VISITS_KEPT }))
    return ok({})
  },
})

/** Pins what I have visited, or lets it go; `pinned` says how it stands now. */
export const pinPlace = localChange({
  name: 'place.pin',
  access: 'signedIn',
  dataClass: 'personal',
  input: { ...place, pinned: z.boolean() },
  output: z.strictObject({ pinned: z.boolean() }),
  run: async ({ context: { db }, account, input: { districtId, kind, subjectId, pinned } }) => {
    if (account === undefined) return refuse('notSignedIn')
    const keeper = { accountId: account.accountId, districtId }
    const done = await inLocal(db, 'write', (tx) =>
      setPin(tx, keeper, { kind, subjectId, pinned, atMost: PINS_AT_MOST }),
    )
    return ok({ pinned: done && pinned })
  },
})
