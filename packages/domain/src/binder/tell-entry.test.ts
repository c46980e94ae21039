import { expect, test } from 'vitest'
import { exampleDraft } from '../../testing/ledger-examples.ts'
import { idOf } from '../../testing/assessment-rows.ts'
import type { UnitId } from '../kernel/index.ts'
import { LedgerKind } from '../ledger/index.ts'
import { tellEntry } from './tell-entry.ts'

const draftOf = (kind: LedgerKind) => exampleDraft(kind, idOf<UnitId>(1))
const told = (kind: LedgerKind, changed = false, published = false) =>
  tellEntry({ draft: draftOf(kind), changed, published })

test('an entry is told in the words of its ledger; every kind tells something', () => {
  expect(told('dispatch').details).toContainEqual({ label: expect.any(String), text: '区级' })
  for (const kind of LedgerKind.options) expect(told(kind).details.length).toBeGreaterThan(0)
})

test('who is in need is told by neither title nor details', () => {
  expect(told('visit').title).not.toBe(draftOf('visit').title)
  const { personName } = { personName: '', ...draftOf('visit').details }
  expect(personName).not.toBe('')
  expect(JSON.stringify(told('visit'))).not.toContain(personName)
  expect(told('dispatch').title).toBeNull()
})

test('under a published result an entry that was corrected is told without what may have come later', () => {
  const [one, ...others] = told('dispatch', true, true).details
  expect([one?.label, others]).toEqual(['说明', []])
  expect(told('dispatch', false, true)).toEqual(told('dispatch'))
  expect(told('dispatch', true)).toEqual(told('dispatch'))
})
