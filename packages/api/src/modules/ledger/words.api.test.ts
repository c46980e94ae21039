import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { plainDate } from '@jianjia/domain/kernel'
import { type EntryDraft, FIRST_WORDS, type ListedWord } from '@jianjia/domain/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BenchPersonName } from '../../../testing/bench-tenant.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const as = (name: BenchPersonName) => bench.callerFor(bench.tenant.people[name]).ledger
const base = () => ({ districtId: bench.tenant.districtId, key: newKey() })
const word = (text: string, more: Partial<ListedWord> = {}) => ({ word: text, heading: null, must: false, ...more })
const lists = async () => (await as('chair').words({ districtId: bench.tenant.districtId })).lists

function setWords(
  words: readonly ListedWord[],
  { by = 'officer', version = 0 }: { by?: BenchPersonName; version?: number } = {},
) {
  return as(by).setWords({ ...base(), list: 'visitKind', words: [...words], expectedVersion: version })
}

function visit(visitKind: string): EntryDraft {
  const { unitId } = bench.tenant.units.schoolGroup
  return {
    ...{ kind: 'visit', unitId, day: plainDate('2026-03-02'), title: '走访' },
    details: {
      ...{ visitKind, personName: '周晓梅', memberId: null, visitedOn: null, visitors: null },
      ...{ amountFen: null, goods: null, note: null },
    },
  }
}

test('a district begins with the usual words; what its officer writes is offered in that order, to its own branches only', async () => {
  expect((await lists()).visitKind).toEqual({ version: 0, words: FIRST_WORDS.visitKind })
  const own = [word('家访'), word('生病住院', { heading: '五必访', must: true })]
  expect(await setWords(own)).toEqual({ list: 'visitKind', version: 1 })
  expect((await lists()).visitKind).toEqual({ version: 1, words: own })
  expect((await lists()).disclosureIndicator.version).toBe(0)
  const { districtId, people } = bench.otherTenant
  expect((await bench.callerFor(people.chair).ledger.words({ districtId })).lists['visitKind']?.version).toBe(0)
})

test('an entry keeps its word when the district takes it off the list, and others can no longer choose it', async () => {
  const { version } = (await lists()).visitKind
  await setWords([word('探亲'), word('家访')], { version })
  const leader = as('groupLeader')
  const { entryId } = await leader.record({ ...base(), entry: visit('探亲'), fileIds: [] })
  await setWords([word('家访')], { version: version + 1 })
  expect(await outcomeOf(leader.record({ ...base(), entry: visit('探亲'), fileIds: [] }))).toBe('wordNotListed')
  const entry = { ...visit('探亲'), title: '走访（更正）' }
  await leader.correct({ ...base(), entryId, entry, fileIds: [], expectedVersion: 1 })
  expect((await leader.get({ districtId: bench.tenant.districtId, entryId })).entry).toMatchObject({
    details: { visitKind: '探亲' },
  })
})

test('who was slower, says a word twice, or is no officer changes nothing', async () => {
  const { version } = (await lists()).visitKind
  const refused = [
    ['an old version', () => setWords([word('甲')], { version: version - 1 }), 'staleVersion'],
    ['a version that is none', () => setWords([word('甲')], { version: version + 7 }), 'staleVersion'],
    ['never written, it says', () => setWords([word('甲')], { version: 0 }), 'staleVersion'],
    ['a word twice', () => setWords([word('甲'), word(' 甲 ')], { version }), 'malformed'],
    ['an empty word', () => setWords([word('  ')], { version }), 'malformed'],
    ['no word at all', () => setWords([], { version }), 'malformed'],
    ['a chair', () => setWords([word('甲')], { version, by: 'chair' }), 'notPermitted'],
    ['an administrator', () => setWords([word('甲')], { version, by: 'administrator' }), 'notPermitted'],
  ] as const
  const before = await databaseChecksum(bench.scratch.owner)
  for (const [what, call, code] of refused) expect([what, await outcomeOf(call())]).toEqual([what, code])
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('of two officers at the same moment one writes', async () => {
  const { version } = (await lists()).visitKind
  const outcomes = await Promise.all(['甲', '乙'].map((text) => outcomeOf(setWords([word(text)], { version }))))
  expect(outcomes.toSorted()).toEqual(['ok', 'staleVersion'])
})
