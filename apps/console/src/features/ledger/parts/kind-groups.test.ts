import { LedgerKind } from '@jianjia/domain/ledger'
import { expect, test } from 'vitest'
import { KIND_GROUPS } from './kind-groups.ts'

test('each ledger stands in exactly one group', () => {
  expect(KIND_GROUPS.flatMap(({ kinds }) => kinds).toSorted()).toEqual(LedgerKind.options.toSorted())
})
