import { listKeptPlaces, localPart } from '@jianjia/db'
import { listAssessmentLines } from '@jianjia/db/assessment'
import { findVisiblePlans } from '@jianjia/db/plan'
import { findEntries } from '@jianjia/db/ledger'
import { listSchemes } from '@jianjia/db/scheme'
import { EntryId, ok, PlanId, type UnitId } from '@jianjia/domain/kernel'
import { isPersonal } from '@jianjia/domain/ledger'
import { can, KEPT_KINDS } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { unitsWrittenFor } from '../plan/plan-target.ts'
import { reachedUnits, type Search, searchedTree } from '../search/searched-tree.ts'

const Place = z.strictObject({
  kind: z.enum(KEPT_KINDS),
  subjectId: z.uuid(),
  name: z.string(),
  pinned: z.boolean(),
})

/** Where I was lately and what I have pinned: of that only what I may still see, as it is called today. */
export const listPlaces = read({
  name: 'place.list',
  action: 'home.read',
  dataClass: 'personal',
  input: {},
  target: 'scope',
  output: z.strictObject({ places: z.array(Place) }),
  run: async ({ db, actor, today, now, services }) => {
    const { accountId, districtId } = actor
    const kept = await listKeptPlaces(localPart(db), { accountId, districtId })
    if (kept.length === 0) return ok({ places: [] })
    const tree = await searchedTree(db, today, now)
    const search = { db, words: '', actor, today, pinyin: services.pinyin, tree }
    const names = new Map<string, string>()
    const has = (kind: string) => kept.some((place) => place.kind === kind)
    const units = reachedUnits(search, 'org.read')
    if (units !== undefined)
      for (const { id, name } of tree.tree.nodes.values())
        if (units === null || units.includes(id)) names.set(`unit ${id}`, name)
    const assessed = reachedUnits(search, 'assessment.read')
    if (has('assessment') && assessed !== undefined)
      for (const { assessmentId, name } of await listAssessmentLines(db, assessed ?? undefined))
        names.set(`assessment ${assessmentId}`, name)
    const root = tree.tree.rootId
    const mayReadSchemes =
      root !== null && can(actor, 'scheme.read', { unitId: root, unitPath: [root], unitKind: 'district' }).allowed
    if (has('scheme') && mayReadSchemes)
      for (const { schemeId, name } of await listSchemes(db)) names.set(`scheme ${schemeId}`, name)
    const planned = reachedUnits(search, 'plan.read')
    if (has('plan') && planned !== undefined) {
      const planIds = kept.filter(({ kind }) => kind === 'plan').map(({ subjectId }) => PlanId.parse(subjectId))
      const asked = { planIds, unitIds: planned, draftsOf: unitsWrittenFor(actor) }
      for (const { planId, title } of await findVisiblePlans(db, asked)) names.set(`plan ${planId}`, title)
    }
    const entryIds = kept.flatMap(({ kind, subjectId }) => (kind === 'entry' ? [EntryId.parse(subjectId)] : []))
    if (entryIds.length > 0)
      for (const { entryId, name } of await seenEntries(search, entryIds)) names.set(`entry ${entryId}`, name)
    const places = kept.flatMap(({ kind, subjectId, isPinned: pinned }) => {
      const name = names.get(`${kind} ${subjectId}`)
      return name === undefined ? [] : [{ kind, subjectId, name, pinned }]
    })
    return ok({ places })
  },
})

/** Entries of units in reach; what names people in need only where their names are read. */
async function seenEntries(search: Search, entryIds: readonly EntryId[]) {
  const reached = (units: readonly UnitId[] | null | undefined, unitId: UnitId) =>
    units === null || units?.includes(unitId) === true
  const units = reachedUnits(search, 'ledger.read')
  const personal = reachedUnits(search, 'ledger.readPersonal')
  return (await findEntries(search.db, entryIds)).flatMap(({ entryId, unitId, kind, title: name }) =>
    reached(units, unitId) && (!isPersonal(kind) || reached(personal, unitId)) ? [{ entryId, name }] : [],
  )
}
