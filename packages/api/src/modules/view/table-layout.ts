import { listLayouts, putLayout } from '@jianjia/db/view'
import { ok } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { read } from '../../frame/read.ts'

const ColumnKey = z.string().min(1).max(80)
const NARROWEST = 40
const WIDEST = 1200

/** How somebody wants a list: what is left out stands as the list itself has it. */
export const TableLayout = z.strictObject({
  /** Keys of columns in the order wanted; a column that is not named stands behind, as it came. */
  order: z.array(ColumnKey).max(80).optional(),
  hidden: z.array(ColumnKey).max(80).optional(),
  pinned: z.array(ColumnKey).max(80).optional(),
  /** In pixels of the screen. */
  widths: z.record(ColumnKey, z.int().min(NARROWEST).max(WIDEST)).optional(),
  dense: z.boolean().optional(),
})

const ListName = z.string().regex(/^[A-Za-z.]{1,60}$/)

/** How I have arranged the lists, on whichever machine I did it. */
export const listMyLayouts = read({
  name: 'view.layouts',
  action: 'home.read',
  dataClass: 'unitOnly',
  input: {},
  target: 'scope',
  output: z.strictObject({ layouts: z.array(z.strictObject({ list: ListName, layout: TableLayout })) }),
  run: async ({ db, actor }) => {
    const stored = await listLayouts(db, actor.personId)
    // A layout of another time is as good as none.
    const layouts = stored.flatMap(({ list, layout }) => {
      const parsed = TableLayout.safeParse(layout)
      return parsed.success ? [{ list, layout: parsed.data }] : []
    })
    return ok({ layouts })
  },
})

/** Keeps how I want a list. An empty layout is the list as it came. */
export const setLayout = change({
  name: 'view.setLayout',
  action: 'home.read',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { list: ListName, layout: TableLayout },
  target: 'scope',
  output: z.strictObject({ list: ListName }),
  run: async ({ tx, input: { list, layout }, actor }) => {
    await putLayout(tx, { personId: actor.personId, list, layout })
    return ok({ list })
  },
})
