import { LedgerKind } from '@jianjia/domain/ledger'
import fc from 'fast-check'
import { test } from 'vitest'
import { anyDraft } from '../../testing/ledger-arbitraries.ts'
import { takesBack } from '../../testing/ledger-round-trip.ts'

test.each(LedgerKind.options)('an export of %s is taken back whatever its texts are', async (kind) => {
  const drafts = fc.uniqueArray(anyDraft(kind), { minLength: 1, maxLength: 3, selector: (one) => one.title })
  await fc.assert(
    fc.asyncProperty(drafts, (some) => takesBack(some, kind)),
    { numRuns: 100 },
  )
})
