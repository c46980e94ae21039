import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryScheme } from '../../../testing/scheme-arbitraries.ts'
import { Criterion } from '../criterion.ts'
import { decimal } from '../decimal.ts'
import { lintScheme } from '../lint-scheme.ts'
import { parseScheme } from '../parse-scheme.ts'
import type { Scheme } from '../scheme.ts'
import { applyCommands } from './apply-commands.ts'
import type { DraftCommand } from './draft-command.ts'

const level = (name: string, min: string, was: string | null = name) => ({ was, level: { name, min: decimal(min) } })

function scheme(more: object = {}): Scheme {
  const plain = { points: '0', missing: 'pending', rounding: null }
  const read = parseScheme({
    ...{ format: 'jianjia.scheme/1', totalRounding: null, rankBy: 'total', compare: 'afterRounding' },
    levels: [
      { name: '模范', min: '90' },
      { name: '先进', min: '80' },
      { name: '合格', min: '60' },
    ],
    items: [
      { ...plain, id: 'a', name: '项目', points: '5', rule: { kind: 'judged' } },
      { ...plain, id: 'v', name: '否决', rule: { kind: 'veto', effect: { level: '先进' } } },
    ],
    quotas: [{ level: '模范', count: 1, base: 'participating', round: 'floor', ties: 'excludeTied' }],
    prerequisites: [{ level: '模范', fact: 'held:先进', min: '1' }],
    ...more,
  })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.scheme
}

function faultOf(commands: readonly DraftCommand[]): string {
  const read = applyCommands(scheme(), commands)
  return read.ok ? 'ok' : read.faults.map(({ code, path }) => `${code} ${path}`).join()
}

test('a level that is named anew takes with it what names it', () => {
  const levels = [level('标兵', '92', '模范'), level('优秀', '82', '先进'), level('合格', '60')]
  const read = applyCommands(scheme(), [{ do: 'setLevels', levels }])
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  expect(read.scheme.levels.map(({ name, min }) => `${name} ${min}`)).toEqual(['标兵 92', '优秀 82', '合格 60'])
  expect(read.scheme.quotas?.[0]?.level).toBe('标兵')
  // The title that is held keeps the name under which it was given.
  expect(read.scheme.prerequisites).toEqual([{ level: '标兵', fact: 'held:先进', min: '1' }])
  expect(read.scheme.items[1]?.rule).toEqual({ kind: 'veto', effect: { level: '优秀' } })
})

test('two levels that change their names with each other keep what names them apart', () => {
  const levels = [level('先进', '90', '模范'), level('模范', '80', '先进'), level('合格', '60')]
  const read = applyCommands(scheme(), [{ do: 'setLevels', levels }])
  expect(read.ok && [read.scheme.quotas?.[0]?.level, read.scheme.items[1]?.rule]).toEqual([
    '先进',
    { kind: 'veto', effect: { level: '模范' } },
  ])
})

test.each<readonly [string, DraftCommand, string]>([
  [
    'a level that a veto names',
    { do: 'setLevels', levels: [level('模范', '90'), level('合格', '60')] },
    'levelInUse commands[0].levels',
  ],
  [
    'a level that is gone',
    { do: 'setLevels', levels: [level('模范', '90'), level('先进', '80', '良好')] },
    'unknownLevel commands[0].levels[1].was',
  ],
  [
    'one level twice',
    { do: 'setLevels', levels: [level('模范', '90'), level('先进', '80', '模范')] },
    'duplicateId commands[0].levels[1].was',
  ],
  [
    'one name twice',
    { do: 'setLevels', levels: [level('模范', '90'), level('先进', '80'), level('模范', '70', null)] },
    'duplicateId levels[2].name',
  ],
  ['a line that is gone', { do: 'setPoints', id: 'x', points: decimal('5') }, 'unknownItem commands[0].id'],
  [
    'a quota of no level',
    {
      do: 'setQuotas',
      quotas: [{ level: '无', count: 1, base: 'participating', round: 'floor', ties: 'excludeTied' }],
    },
    'unknownLevel quotas[0].level',
  ],
  [
    'a prerequisite of no level',
    { do: 'setPrerequisites', prerequisites: [{ level: '无', fact: 'x', min: decimal('1') }] },
    'unknownLevel prerequisites[0].level',
  ],
])('%s is told at its field', (_what, command, fault) => {
  expect(faultOf([command])).toBe(fault)
})

test('lines may be removed once nothing names them any more, within one change', () => {
  const chain = { level: '模范', count: 1, base: 'participating', round: 'floor', ties: 'tiebreak', chain: ['a'] }
  const held = scheme({ quotas: [chain] })
  const remove: DraftCommand = { do: 'removeCriterion', id: 'a' }
  expect(applyCommands(held, [remove]).ok).toBe(false)
  expect(applyCommands(held, [{ do: 'setQuotas', quotas: [] }, remove]).ok).toBe(true)
})

const commandOf = (from: Scheme): fc.Arbitrary<DraftCommand> => {
  const ids = [...from.items.map(({ id }) => id), 'gone']
  const names = [...from.levels.map(({ name }) => name), '无']
  const id = fc.constantFrom(...ids)
  const name = fc.constantFrom(...names)
  return fc.oneof(
    fc.record({ do: fc.constant('setPoints' as const), id, points: fc.constantFrom(decimal('0'), decimal('7')) }),
    fc.record({ do: fc.constant('removeCriterion' as const), id }),
    fc.record({
      do: fc.constant('moveCriterion' as const),
      ...{ id, category: fc.constantFrom('A', 'B', null), before: fc.option(id) },
    }),
    fc.record({
      do: fc.constant('setLevels' as const),
      levels: fc.array(
        fc.tuple(fc.option(name), name).map(([was, now]) => level(now, '50', was)),
        { maxLength: 4 },
      ),
    }),
    fc.record({
      do: fc.constant('setQuotas' as const),
      quotas: fc.array(
        fc.record({
          ...{ level: name, count: fc.nat(3), base: fc.constant('participating' as const) },
          ...{ round: fc.constant('floor' as const), ties: fc.constant('tiebreak' as const), chain: fc.array(id) },
        }),
        { maxLength: 2 },
      ),
    }),
    fc.record({
      do: fc.constant('addCriterion' as const),
      before: fc.option(id),
      criterion: id.map((one) =>
        Criterion.parse({
          ...{ id: `${one}-new`, name: '新', points: '0', rounding: null, missing: 'pending' },
          rule: { kind: 'veto', effect: 'itemZero', item: one },
        }),
      ),
    }),
    fc.constantFrom<DraftCommand>(
      { do: 'setBonus', bonus: { cap: null } },
      { do: 'setRaters', raters: [] },
      { do: 'setReview', review: { combine: { dropHigh: 1, dropLow: 1, minReviews: 2 }, minReviews: 1 } },
      { do: 'setLateness', lateness: { perDay: decimal('1'), max: decimal('3') } },
    ),
  )
}

test('whatever is asked: it is refused at a field, or gives a scheme that reads and is linted', () => {
  let taken = 0
  fc.assert(
    fc.property(
      arbitraryScheme().chain((from) => fc.tuple(fc.constant(from), fc.array(commandOf(from), { maxLength: 6 }))),
      ([from, commands]) => {
        const read = applyCommands(from, commands)
        if (read.ok) {
          taken += 1
          expect(parseScheme(read.scheme)).toEqual({ ok: true, scheme: read.scheme })
          lintScheme(read.scheme)
          return
        }
        expect(read.faults.length).toBeGreaterThan(0)
        for (const { text, textEn, at } of read.faults) {
          expect([text, textEn].every((one) => one.length > 0)).toBe(true)
          if (at[0] === 'commands') expect(commands[Number(at[1])]).toBeDefined()
        }
      },
    ),
    { numRuns: 90 },
  )
  expect(taken).toBeGreaterThan(9)
})
