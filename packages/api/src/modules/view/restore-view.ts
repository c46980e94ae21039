import { findBinned, takeViewOut } from '@jianjia/db/bin'
import { checkRestorable } from '@jianjia/domain/bin'
import { BinnedViewId, ok, refuse } from '@jianjia/domain/kernel'
import { holdsAnywhere } from '@jianjia/domain/policy'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { ViewName } from './saved-views.ts'

/**
 * Takes a view of mine out of the bin, under its name or the one that is given. It is everybody's again where it was, and
 * I may still give views away. Where no such view of mine lies there, nothing happens and `name` is null.
 */
export const restoreView = change({
  name: 'view.restore',
  action: 'home.read',
  audit: 'named',
  dataClass: 'internal',
  input: { binned: BinnedViewId, name: ViewName.optional() },
  target: 'scope',
  output: z.strictObject({ name: z.string().nullable() }),
  run: async ({ tx, input, actor, today }) => {
    const { personId: ownerId } = actor
    const lying = await findBinned(tx, { kind: 'view', subjectId: input.binned })
    if (lying?.binnedBy !== ownerId) return ok({ name: null })
    const found = checkRestorable(lying, today)
    if (!found.ok) return found
    const name = input.name ?? found.value.title
    const out = { subjectId: input.binned, ownerId, name, mayShare: holdsAnywhere(actor, 'view.share') }
    return (await takeViewOut(tx, out)) ? ok({ name }) : refuse('viewNameTaken', { name }, { path: ['name'] })
  },
})
