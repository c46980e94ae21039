import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, plainDate, TargetId, toText, UnitId } from '../kernel/index.ts'
import { FIRST_WORDS } from '../ledger/index.ts'
import { setTarget, type Target, TargetDraft } from './target.ts'
import { type TargetMeasure, targetProgress } from './target-progress.ts'

const unit = (number: number) => UnitId.parse(`00000000-0000-4000-8000-00000000000${number}`)
const [branch, chinese, maths, english] = [unit(0), unit(1), unit(2), unit(3)]
const end = plainDate('2026-12-31')

const target: Target = {
  ...{ id: TargetId.parse('00000000-0000-4000-8000-0000000000aa'), unitId: branch, name: '信息采用', version: 1 },
  ...{ counted: { metric: 'dispatch.adopted', kinds: ['news'] }, start: plainDate('2026-09-01'), end },
  lines: [
    { unitId: chinese, amount: 3 },
    { unitId: maths, amount: 2 },
    { unitId: english, amount: 1 },
  ],
}

const adopted = (lineUnitId: UnitId, day: string, amount = '1', kind = 'news'): TargetMeasure => ({
  ...{ lineUnitId, day: plainDate(day), metric: 'dispatch.adopted', amount, subject: null, kind },
})

test('one group far above its target does not hide that another is below; early and over are told apart', () => {
  const measures = [
    ...['2026-09-10', '2026-09-20', '2026-10-08', '2026-10-09', '2026-10-10'].map((day) => adopted(chinese, day)),
    adopted(maths, '2026-11-01'),
    adopted(maths, '2026-08-31'),
    adopted(maths, '2026-11-02', '1', 'brief'),
  ]
  const progress = targetProgress(target, measures, plainDate('2026-11-22'))
  const told = progress.lines.map(({ done, counted, over, gap, reachedOn, daysEarly }) => [
    ...[done, counted, over, gap].map(toText),
    ...[reachedOn, daysEarly],
  ])
  expect(told).toEqual([
    ['5', '3', '2', '0', '2026-10-08', 84],
    ['1', '1', '0', '1', null, null],
    ['0', '0', '0', '1', null, null],
  ])
  const whole = [progress.target, progress.counted, progress.over, progress.gap].map(toText)
  expect([...whole, progress.reached]).toEqual(['6', '4', '2', '2', 1])
})

const anyMeasures = fc.array(
  fc
    .record({
      lineUnitId: fc.constantFrom(chinese, maths, english),
      days: fc.integer({ min: -20, max: 140 }),
      amount: fc.constantFrom('1', '2', '0.5'),
      kind: fc.constantFrom('news', 'brief'),
    })
    .map(({ days, ...rest }) => ({
      ...adopted(rest.lineUnitId, '2026-09-01'),
      ...rest,
      day: addDays(target.start, days),
    })),
  { maxLength: 40 },
)

test('the whole and each group are what counting one by one gives', () => {
  fc.assert(
    fc.property(anyMeasures, fc.integer({ min: -5, max: 130 }), (measures, days) => {
      const today = addDays(target.start, days)
      const progress = targetProgress(target, measures, today)
      let [counted, gap, over] = [0, 0, 0]
      for (const { unitId, amount } of target.lines) {
        let halves = 0
        let reached: string | null = null
        for (let day = target.start; day <= end && day <= today; day = addDays(day, 1)) {
          for (const one of measures)
            if (one.lineUnitId === unitId && one.day === day && one.kind === 'news') halves += Number(one.amount) * 2
          if (reached === null && halves >= amount * 2) reached = day
        }
        counted += Math.min(halves, amount * 2)
        gap += Math.max(amount * 2 - halves, 0)
        over += Math.max(halves - amount * 2, 0)
        expect(progress.lines.find((line) => line.unitId === unitId)?.reachedOn).toBe(reached)
      }
      const halvesOf = (part: 'counted' | 'gap' | 'over') => Number(toText(progress[part])) * 2
      expect([halvesOf('counted'), halvesOf('gap'), halvesOf('over')]).toEqual([counted, gap, over])
    }),
  )
})

test('whatever one group does more, no gap of another becomes smaller, nor the whole larger than its own part', () => {
  fc.assert(
    fc.property(anyMeasures, fc.integer({ min: 1, max: 50 }), (measures, more) => {
      const before = targetProgress(target, measures, end)
      const surplus = Array.from({ length: more }, () => adopted(chinese, '2026-09-02'))
      const after = targetProgress(target, [...measures, ...surplus], end)
      const others = (progress: typeof before) => progress.lines.slice(1).map(({ gap }) => toText(gap))
      expect(others(after)).toEqual(others(before))
      expect(Number(toText(after.counted)) - Number(toText(before.counted))).toBeLessThanOrEqual(
        Number(toText(before.lines[0]?.gap ?? before.gap)),
      )
    }),
  )
})

test('a target is set for units below, none of which holds another, in words that are listed', () => {
  const paths = new Map([
    [chinese, [branch, chinese]],
    [maths, [branch, chinese, maths]],
    [english, [unit(9), english]],
  ])
  const words = {
    visitKind: FIRST_WORDS.visitKind.map(({ word }) => word),
    disclosureIndicator: [],
  }
  const context = { unitId: branch, words, pathOf: (id: UnitId) => paths.get(id) }
  const draft = (...of: UnitId[]): TargetDraft => ({
    ...{ name: '信息采用', counted: target.counted, start: target.start, end },
    lines: of.map((unitId) => ({ unitId, amount: 2 })),
  })
  const outcome = (drafted: TargetDraft) => {
    const result = setTarget(drafted, context)
    return result.ok ? 'ok' : result.refusal.code
  }
  expect(outcome(draft(chinese))).toBe('ok')
  expect(outcome(draft(chinese, maths))).toBe('targetsOverlap')
  expect(outcome(draft(english))).toBe('notFoundOrNoAccess')
  expect(outcome(draft(branch))).toBe('notFoundOrNoAccess')
  expect(outcome({ ...draft(chinese), end: plainDate('2026-08-01') })).toBe('datesOutOfOrder')
  expect(outcome({ ...draft(chinese), counted: { metric: 'dispatch.adopted', kinds: ['诗'] } })).toBe('wordNotListed')
  const papers = { ...draft(chinese), counted: { metric: 'dispatch.submitted', kinds: [] } }
  expect(TargetDraft.safeParse(papers).success).toBe(false)
})
