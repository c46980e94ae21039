import { listBin as findBin, SHOWN_OF_BIN } from '@jianjia/db/bin'
import { BINNED_KINDS, binnedBefore, restorableUntil } from '@jianjia/domain/bin'
import { ok, PlainDate, type UnitId } from '@jianjia/domain/kernel'
import { isPersonal, LedgerKind } from '@jianjia/domain/ledger'
import { type Action, holdsAnywhere, inScope, scopeOf } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { findTree } from '../org/current-tree.ts'

/** What lies in the bin of all that I may take out of it again, the last thrown away first. */
export const listBin = read({
  name: 'bin.list',
  action: 'home.read',
  dataClass: 'unitOnly',
  input: {},
  target: 'scope',
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        kind: z.enum(['entry', ...BINNED_KINDS]),
        subjectId: z.uuid(),
        title: z.string(),
        /** Of which ledger it is, and the version that is asked of whoever takes it out. */
        ledger: LedgerKind.nullable(),
        version: z.int().nullable(),
        unitName: z.string().nullable(),
        binnedByName: z.string(),
        binnedOn: PlainDate,
        restorableUntil: PlainDate,
      }),
    ),
    /** There is more in it than is shown. */
    more: z.boolean(),
  }),
  run: async ({ db, actor, today, now }) => {
    const tree = await findTree(db, today, now)
    const unitsFor = (action: Action): readonly UnitId[] => {
      if (!holdsAnywhere(actor, action)) return []
      const scope = scopeOf(actor, action)
      return [...tree.nodes.values()].filter((node) => inScope(scope, node.path)).map(({ id }) => id)
    }
    const reach = {
      entries: unitsFor('ledger.record'),
      personal: { kinds: LedgerKind.options.filter(isPersonal), unitIds: unitsFor('ledger.readPersonal') },
      plans: unitsFor('plan.write'),
      keyPoints: unitsFor('keyPoints.write'),
      files: unitsFor('evidence.upload'),
      schemes: holdsAnywhere(actor, 'scheme.write'),
      viewsOf: actor.personId,
    }
    const found = await findBin(db, reach, binnedBefore(today))
    const items = found.slice(0, SHOWN_OF_BIN)
    return ok({
      items: items.map((item) => ({ ...item, restorableUntil: restorableUntil(item.binnedOn) })),
      more: found.length > items.length,
    })
  },
})
