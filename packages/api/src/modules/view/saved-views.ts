import { putInBin } from '@jianjia/db/bin'
import { listSavedViews, putView, removeView, shareView } from '@jianjia/db/view'
import { BinnedViewId, ok } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { read } from '../../frame/read.ts'

const Page = z.string().regex(/^\/[A-Za-z0-9/_-]{1,120}$/)
export const ViewName = z.string().trim().min(1).max(40)
/** The part of the address from the question mark on. */
const Search = z
  .string()
  .max(2000)
  .regex(/^(\?[^#\s]*)?$/)

const named = { page: Page, name: ViewName }

/** The kept views of a page: mine, and those given to everybody. Each shows what its reader may see. */
export const listViews = read({
  name: 'view.list',
  action: 'home.read',
  dataClass: 'internal',
  input: { page: Page },
  target: 'scope',
  output: z.strictObject({
    views: z.array(
      z.strictObject({
        ...{ name: z.string(), search: z.string(), shared: z.boolean() },
        ...{ mine: z.boolean(), ownerName: z.string() },
      }),
    ),
  }),
  run: async ({ db, input: { page }, actor }) => {
    const views = await listSavedViews(db, { page, personId: actor.personId })
    return ok({ views: views.map(({ ownerId, ...view }) => ({ ...view, mine: ownerId === actor.personId })) })
  },
})

/** Keeps an address under a name of mine. A copy is kept the same way; with another name before, it is renamed. */
export const saveView = change({
  name: 'view.save',
  action: 'home.read',
  audit: 'named',
  dataClass: 'internal',
  input: { ...named, search: Search, formerName: ViewName.optional() },
  target: 'scope',
  output: z.strictObject({ name: z.string() }),
  run: async ({ tx, input: { page, name, search, formerName }, actor: { personId } }) => {
    const ownerId = personId
    if (formerName !== undefined && formerName !== name) await removeView(tx, { ownerId, page, name: formerName })
    await putView(tx, { ownerId, page, name, search })
    return ok({ name })
  },
})

/** Gives a view of mine to everybody of the tenant, or takes it back; where I have none of that name, nothing happens. */
export const shareSavedView = change({
  name: 'view.share',
  action: 'view.share',
  audit: 'named',
  dataClass: 'internal',
  input: { ...named, shared: z.boolean() },
  target: 'root',
  output: z.strictObject({ shared: z.boolean() }),
  run: async ({ tx, input: { page, name, shared }, actor: { personId } }) => {
    const is = await shareView(tx, { ownerId: personId, page, name }, shared)
    return ok({ shared: is && shared })
  },
})

/** A view of mine lies in the bin (`binned`), and is gone for those it was given to. */
export const removeSavedView = change({
  name: 'view.remove',
  action: 'home.read',
  audit: 'named',
  dataClass: 'internal',
  input: named,
  target: 'scope',
  output: z.strictObject({ removed: z.boolean(), binned: BinnedViewId.nullable() }),
  run: async ({ tx, input: { page, name }, actor: { personId: by }, newId }) => {
    const was = await removeView(tx, { ownerId: by, page, name })
    if (was === undefined) return ok({ removed: false, binned: null })
    const subjectId = newId<BinnedViewId>()
    await putInBin(tx, { kind: 'view', subjectId, unitId: null, title: name, by, contents: { page, ...was } })
    return ok({ removed: true, binned: subjectId })
  },
})
