import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryScheme } from '../../../testing/scheme-arbitraries.ts'
import { contentForHash } from '../content.ts'
import { applyCommands } from '../edit/apply-commands.ts'
import type { DraftCommand } from '../edit/draft-command.ts'
import { parseScheme } from '../parse-scheme.ts'
import type { Scheme } from '../scheme.ts'
import { areComparable, compareSchemes } from './compare-schemes.ts'
import { movedBetween } from './moved.ts'

const plain = { points: '5', missing: 'pending', rounding: null, rule: { kind: 'judged' } }

const DRAFT = {
  ...{ format: 'jianjia.scheme/1', name: '年度考核细则', total: '20', totalRounding: null, rankBy: 'final' },
  ...{ compare: 'afterRounding', levels: [{ name: '先进', min: '18' }] },
  categories: [
    { id: 'a', name: '自身建设', points: '10' },
    { id: 'b', name: '民主管理' },
  ],
  items: [
    { ...plain, id: 'a1', name: '按期换届', category: 'a' },
    { ...plain, id: 'a2', name: '送温暖', category: 'a', rule: { kind: 'pointsPerOccurrence', each: '1', cap: '5' } },
    { ...plain, id: 'b1', name: '教代会', category: 'b' },
    { ...plain, id: 'b2', name: '公开', category: 'b' },
  ],
}

function schemeOf(document: object): Scheme {
  const read = parseScheme(document)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.scheme
}

function told(commands: readonly DraftCommand[], before = schemeOf(DRAFT)): readonly string[] {
  const read = applyCommands(before, commands)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return compareSchemes(before, read.scheme).map(({ kind, text, before: old, after }) =>
    [kind, text.zh, ...(old && after ? [`${old.zh} ⇒ ${after.zh}`] : [])].join(' | '),
  )
}

const [, warmth] = schemeOf(DRAFT).items
if (warmth === undefined) throw new Error('no line')

test.each<readonly [string, DraftCommand, readonly string[]]>([
  [
    'a figure',
    { do: 'setCriterion', criterion: { ...warmth, points: '6' as typeof warmth.points } },
    ['changed | “送温暖”满分 5 → 6 分'],
  ],
  [
    'a rule',
    {
      do: 'setCriterion',
      criterion: { ...warmth, rule: { kind: 'deductPerOccurrence', each: '1', floor: '0' } as typeof warmth.rule },
    },
    ['changed | “送温暖”计分办法改变 | 满分 5 分，每次得 1 分，最多得 5 分 ⇒ 满分 5 分，每次扣 1 分，扣完为止'],
  ],
  [
    'a name and an owner',
    { do: 'setCriterion', criterion: { ...warmth, name: '走访慰问', owner: 'group' } },
    ['changed | “送温暖”改名为“走访慰问”', 'changed | “送温暖”数据的负责者改变 | 没有写明 ⇒ 数据由工会小组负责'],
  ],
  [
    'another category',
    { do: 'moveCriterion', id: 'a2', category: 'b', before: 'b1' },
    ['moved | “送温暖”从“自身建设”移到“民主管理”'],
  ],
  [
    'another place',
    { do: 'moveCriterion', id: 'b2', category: 'b', before: 'b1' },
    ['moved | “公开”在本类中换了位置：第 2 → 1 项'],
  ],
  [
    'a line that is gone',
    { do: 'removeCriterion', id: 'b2' },
    ['removed | 删去“公开”（原为：满分 5 分，由评委酌情给分，不超过满分）'],
  ],
  [
    'a category',
    { do: 'setCategory', category: { id: 'a', name: '组织建设', points: '12' as never } },
    ['changed | 类别“自身建设”改名为“组织建设”', 'changed | 类别“组织建设”标明的分值 10 → 12 分'],
  ],
  [
    'the total',
    {
      ...{ do: 'setTotals', total: '25' as never, rescaleTo: null, totalRounding: null, rankBy: 'final' },
      compare: 'afterRounding',
    },
    ['changed | 总分 20 → 25 分'],
  ],
  [
    'a level',
    { do: 'setLevels', levels: [{ was: '先进', level: { name: '先进', min: '19' as never } }] },
    ['changed | 等级“先进”改变 | 18 分起 ⇒ 19 分起'],
  ],
  [
    'places',
    {
      do: 'setQuotas',
      quotas: [{ level: '先进', count: 2, base: 'participating', round: 'floor', ties: 'excludeTied' }],
    },
    ['added | 新增名额，等级“先进”：先进：2 个；名额线上并列的都不取'],
  ],
  [
    'reviewers',
    { do: 'setReview', review: { combine: 'median', minReviews: 3 } },
    [
      'changed | 评委评分的办法改变 | 没有写明，有几份取几份的平均 ⇒ 每个单位至少由 3 位评委评分，取中位数；评委分差不设限',
    ],
  ],
])('%s that changes is told in a sentence', (_what, command, sentences) => {
  expect(told([command])).toEqual(sentences)
})

test('of an order only what had to move is told', () => {
  expect([...movedBetween(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])]).toEqual(['d'])
  expect([...movedBetween(['a', 'b', 'c'], ['a', 'x', 'b', 'c'])]).toEqual([])
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 6 }), (after) => {
      const moved = movedBetween(['a', 'b', 'c', 'd', 'e', 'f'], after)
      const kept = after.filter((id) => !moved.has(id))
      expect(kept).toEqual(kept.toSorted())
    }),
  )
})

test('marks stand beside each other as long as lines, full marks and kinds of rule are the same', () => {
  const before = schemeOf(DRAFT)
  const renamed = schemeOf({ ...DRAFT, items: DRAFT.items.map((item) => ({ ...item, name: `${item.name}新` })) })
  expect(areComparable(before, renamed)).toBe(true)
  expect(areComparable(before, schemeOf({ ...DRAFT, items: DRAFT.items.slice(1) }))).toBe(false)
})

/** Lines of different categories stand in no order to each other, and lists of conditions have none. */
function read(scheme: Scheme): string {
  const { items, categories = [], quotas = [], prerequisites = [], raters = [], penalties = [], ...rest } = scheme
  const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).toSorted()
  const order = (category: string | undefined) => categories.findIndex(({ id }) => id === category)
  const ordered = items.toSorted((a, b) => order(a.category) - order(b.category))
  const text = contentForHash({ ...rest, items: ordered, categories, raters, penalties })
  return `${text} ${sorted(quotas).join()} ${sorted(prerequisites).join()}`
}

test('nothing is told exactly when nothing differs', () => {
  const pair = arbitraryScheme({ maxItems: 3 }).chain((one) =>
    fc.tuple(
      fc.constant(one),
      fc.oneof(
        fc.constant(one),
        arbitraryScheme({ maxItems: 3 }),
        arbitraryScheme({ maxItems: 3 }).map((other) => withOne(one, other)),
      ),
    ),
  )
  fc.assert(
    fc.property(pair, ([before, after]) => {
      const changes = compareSchemes(before, after)
      expect(changes.length === 0).toBe(read(before) === read(after))
      for (const { text } of changes)
        expect([text.zh, text.en].filter((one) => /undefined|—.*—.*—/.test(one))).toEqual([])
    }),
    { numRuns: 25 },
  )
})

/** The scheme with one part of another, where that holds together. */
function withOne(one: Scheme, other: Scheme): Scheme {
  const keys = ['raters', 'bonus', 'penalties', 'review', 'totalRounding', 'rankBy', 'compare', 'rescaleTo'] as const
  const key = keys[other.items.length % keys.length] ?? 'rankBy'
  const { [key]: _, ...rest } = one
  const read = parseScheme({ ...rest, [key]: other[key] ?? null })
  return read.ok ? read.scheme : one
}
