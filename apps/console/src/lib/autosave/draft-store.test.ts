import { expect, test } from 'vitest'
import { type DraftStorage, draftSlot, forgetDrafts } from './draft-store.ts'

function memory(start: Readonly<Record<string, string>> = {}): DraftStorage & { readonly all: Map<string, string> } {
  const all = new Map(Object.entries(start))
  return {
    all,
    getItem: (name) => all.get(name) ?? null,
    setItem: (name, text) => void all.set(name, text),
    removeItem: (name) => void all.delete(name),
    key: (index) => [...all.keys()][index] ?? null,
    get length() {
      return all.size
    },
  }
}

test('a draft belongs to one account', () => {
  const storage = memory()
  draftSlot('li', 'self.1', storage).write({ text: '自评' })
  expect(draftSlot('li', 'self.1', storage).read()).toEqual({ text: '自评' })
  expect(draftSlot('wang', 'self.1', storage).read()).toBeUndefined()
})
test('signing out removes every draft of the account and nothing else', () => {
  const storage = memory({ 'jianjia.language': 'en' })
  for (const key of ['a', 'b', 'c']) draftSlot('li', key, storage).write(key)
  draftSlot('li2', 'a', storage).write('other')
  forgetDrafts('li', storage)
  expect([...storage.all.keys()].sort()).toEqual(['jianjia.draft.li2.a', 'jianjia.language'])
})
test('a device that keeps nothing does not stop the typing, and a broken draft is none', () => {
  const full: DraftStorage = {
    ...memory({ 'jianjia.draft.li.a': '{broken' }),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  expect(() => draftSlot('li', 'b', full).write('x')).not.toThrow()
  expect(draftSlot('li', 'a', full).read()).toBeUndefined()
})
