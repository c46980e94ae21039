import type { PointsForm, TotalsForm } from '@jianjia/domain/scheme'
import { expect, test } from 'vitest'
import { mergePart, stepsOf, takeTheirs } from './part-merge.ts'

const TOTALS: TotalsForm = {
  ...{ total: '100', rescaleTo: '', rounding: '', rankBy: 'final', compare: 'afterRounding' },
  ...{ hasBonus: false, bonusCap: '', latePerDay: '', lateMost: '' },
}
const POINTS: PointsForm = { segments: [], marks: { a: { '': '5' }, b: { '': '6' }, c: { '': '7' } } }

test('what only one of two people has changed is joined', () => {
  const mine: TotalsForm = { ...TOTALS, total: '110', hasBonus: true, bonusCap: '5' }
  const theirs: TotalsForm = { ...TOTALS, rankBy: 'percent', latePerDay: '0.5', lateMost: '2' }
  expect(mergePart(TOTALS, mine, theirs)).toEqual({
    form: { ...mine, rankBy: 'percent', latePerDay: '0.5', lateMost: '2' },
    disputed: [],
  })
  expect(mergePart(TOTALS, TOTALS, theirs)).toEqual({ form: theirs, disputed: [] })
  expect(mergePart(TOTALS, theirs, theirs)).toEqual({ form: theirs, disputed: [] })
})

test('what both have changed stays mine until theirs is taken', () => {
  const mine: TotalsForm = { ...TOTALS, total: '110', rounding: '1' }
  const theirs: TotalsForm = { ...TOTALS, total: '120', compare: 'beforeRounding' }
  const { form, disputed } = mergePart(TOTALS, mine, theirs)
  expect(disputed).toEqual(['total'])
  expect(form).toEqual({ ...mine, compare: 'beforeRounding' })
  expect(takeTheirs(form, theirs, disputed)).toEqual({ ...form, total: '120' })
  expect(takeTheirs(form, theirs, [])).toEqual(form)
})

test('full marks are joined line by line; a line that is gone goes, a new one comes', () => {
  const mine: PointsForm = { ...POINTS, marks: { ...POINTS.marks, a: { '': '8' }, b: { '': '9' } } }
  const theirs: PointsForm = { segments: [], marks: { a: { '': '4' }, b: { '': '6' }, d: { '': '1' } } }
  const { form, disputed } = mergePart(POINTS, mine, theirs)
  expect(disputed.map(stepsOf)).toEqual([['marks', 'a']])
  expect(form).toEqual({ segments: [], marks: { a: { '': '8' }, b: { '': '9' }, d: { '': '1' } } })
  expect(takeTheirs(form, theirs, disputed).marks['a']).toEqual({ '': '4' })
})

test('a list is one thing: it is not mixed of two', () => {
  const base = { segments: ['primary'], marks: {} }
  const { form, disputed } = mergePart(
    base,
    { ...base, segments: ['primary', 'middle'] },
    { ...base, segments: ['infant'] },
  )
  expect([form.segments, disputed]).toEqual([['primary', 'middle'], ['segments']])
})
