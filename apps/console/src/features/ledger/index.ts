import { createRoute } from '@tanstack/react-router'
import { EntryId } from '@jianjia/domain/kernel'
import { LedgerKind, WordList } from '@jianjia/domain/ledger'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined)

const kind = LedgerKind.optional().catch(undefined)

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ledger',
  validateSearch: z.object({ ...tableSearch, kind, from: day, to: day, bin: z.boolean().optional().catch(undefined) }),
  component: lazyPage(() => import('./list/list-page.tsx'), 'ListPage'),
})

const recordRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ledger/new',
  validateSearch: z.object({
    kind,
    from: EntryId.optional().catch(undefined),
    /** A word that the record begins with, in the list of its kind that has it: 工会委员会会议. */
    word: z.string().max(60).optional().catch(undefined),
  }),
  component: lazyPage(() => import('./record/record-page.tsx'), 'RecordPage'),
})

const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ledger/import',
  validateSearch: z.object({ kind }),
  component: lazyPage(() => import('./import/import-page.tsx'), 'ImportPage'),
})

const wordsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ledger/words',
  validateSearch: z.object({ list: WordList.optional().catch(undefined) }),
  component: lazyPage(() => import('./words/words-page.tsx'), 'WordsPage'),
})

const entryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ledger/$entryId',
  validateSearch: z.object({ correct: z.boolean().optional().catch(undefined) }),
  component: lazyPage(() => import('./entry/entry-page.tsx'), 'EntryPage'),
})

export const ledgerRoutes = [listRoute, recordRoute, importRoute, wordsRoute, entryRoute] as const
