import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryScheme } from '../../../testing/scheme-arbitraries.ts'
import { Criterion } from '../criterion.ts'
import { parseScheme } from '../parse-scheme.ts'
import type { Scheme } from '../scheme.ts'
import { applyCommands, freeCategoryId, freeCriterionId } from './apply-commands.ts'
import type { DraftCommand } from './draft-command.ts'

function line(id: string, more: object = {}): Criterion {
  const plain = { id, name: id, points: '5', rule: { kind: 'judged' }, missing: 'pending', rounding: null }
  return Criterion.parse({ ...plain, ...more })
}

function scheme(more: object = {}): Scheme {
  const read = parseScheme({
    ...{ format: 'jianjia.scheme/1', totalRounding: null, rankBy: 'total', compare: 'afterRounding', levels: [] },
    categories: [
      { id: 'a', name: '甲类' },
      { id: 'b', name: '乙类' },
    ],
    items: [line('a1', { category: 'a' }), line('a2', { category: 'a' }), line('b1', { category: 'b' })],
    ...more,
  })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.scheme
}

function after(commands: readonly DraftCommand[], from = scheme()): readonly string[] {
  const read = applyCommands(from, commands)
  if (!read.ok) return read.faults.map(({ code, path }) => `${code} ${path}`)
  const { items, categories = [] } = read.scheme
  return [
    items.map(({ id, category }) => `${id}:${category ?? '-'}`).join(' '),
    categories.map(({ id }) => id).join(' '),
  ]
}

test.each<readonly [string, readonly DraftCommand[], readonly string[]]>([
  [
    'a new line stands at the end of its category',
    [{ do: 'addCriterion', criterion: line('n', { category: 'a' }), before: null }],
    ['a1:a a2:a n:a b1:b', 'a b'],
  ],
  [
    'or before another of it',
    [{ do: 'addCriterion', criterion: line('n', { category: 'a' }), before: 'a2' }],
    ['a1:a n:a a2:a b1:b', 'a b'],
  ],
  [
    'a line that is set stays where it is, and moves with its category',
    [
      { do: 'setCriterion', criterion: line('a1', { category: 'a', name: '改' }) },
      { do: 'setCriterion', criterion: line('a2', { category: 'b' }) },
    ],
    ['a1:a b1:b a2:b', 'a b'],
  ],
  [
    'a line moves up, into another category, and out of all',
    [
      { do: 'moveCriterion', id: 'a2', category: 'a', before: 'a1' },
      { do: 'moveCriterion', id: 'a1', category: 'b', before: 'b1' },
      { do: 'moveCriterion', id: 'b1', category: null, before: null },
    ],
    ['a2:a a1:b b1:-', 'a b'],
  ],
  [
    'a category is added, named anew, moved, and removed when it is empty',
    [
      { do: 'addCategory', category: { id: 'k', name: '丙类' }, before: 'b' },
      { do: 'moveCategory', id: 'a', before: null },
      { do: 'removeCriterion', id: 'b1' },
      { do: 'removeCategory', id: 'b' },
    ],
    ['a1:a a2:a', 'k a'],
  ],
])('%s', (_what, commands, wanted) => {
  expect(after(commands)).toEqual(wanted)
})

test.each<readonly [DraftCommand, string]>([
  [{ do: 'setCriterion', criterion: line('x') }, 'unknownItem commands[0]'],
  [{ do: 'addCriterion', criterion: line('a1', { category: 'a' }), before: null }, 'duplicateId commands[0]'],
  [{ do: 'addCriterion', criterion: line('n', { category: 'a' }), before: 'b1' }, 'unknownItem commands[0]'],
  [{ do: 'addCriterion', criterion: line('n', { category: 'z' }), before: null }, 'unknownCategory items[3].category'],
  [{ do: 'moveCriterion', id: 'x', category: 'a', before: null }, 'unknownItem commands[0]'],
  [{ do: 'removeCriterion', id: 'x' }, 'unknownItem commands[0]'],
  [{ do: 'addCategory', category: { id: 'a', name: '又' }, before: null }, 'duplicateId commands[0]'],
  [{ do: 'setCategory', category: { id: 'z', name: '又' } }, 'unknownCategory commands[0]'],
  [{ do: 'moveCategory', id: 'a', before: 'z' }, 'unknownCategory commands[0]'],
  [{ do: 'moveCategory', id: 'z', before: null }, 'unknownCategory commands[0]'],
  [{ do: 'removeCategory', id: 'a' }, 'categoryInUse commands[0]'],
  [{ do: 'removeCategory', id: 'z' }, 'unknownCategory commands[0]'],
])('what cannot be done is told, and nothing of all commands is done: %j', (command, fault) => {
  expect(after([{ do: 'removeCriterion', id: 'a2' }, command])).toEqual([
    fault.replace('[0]', '[1]').replace('items[3]', 'items[2]'),
  ])
})

test('a line that a veto, a vote or a tie-break names is not removed before them', () => {
  const veto = line('v', { points: '0', rule: { kind: 'veto', effect: 'itemZero', item: 'a1' } })
  const held = scheme({ items: [line('a1', { category: 'a' }), veto] })
  const remove: DraftCommand = { do: 'removeCriterion', id: 'a1' }
  expect(after([remove], held)).toEqual(['itemInUse commands[0]'])
  expect(after([{ do: 'removeCriterion', id: 'v' }, remove], held)).toEqual(['', 'a b'])
  const voted = scheme({ levels: [{ name: '模范', min: '3', vote: { item: 'a1', minPct: '60' } }] })
  expect(after([remove], voted)).toEqual(['itemInUse commands[0]'])
})

test('free names are free, also after lines were removed', () => {
  fc.assert(
    fc.property(arbitraryScheme(), fc.nat(7), (one, at) => {
      const items = one.items.filter((_, index) => index !== at % one.items.length)
      expect(one.items.some(({ id }) => id === freeCriterionId(one))).toBe(false)
      expect(items.some(({ id }) => id === freeCriterionId({ items }))).toBe(false)
      expect((one.categories ?? []).some(({ id }) => id === freeCategoryId(one))).toBe(false)
    }),
    { numRuns: 50 },
  )
})
