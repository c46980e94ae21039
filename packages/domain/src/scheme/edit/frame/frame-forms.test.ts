import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryScheme } from '../../../../testing/scheme-arbitraries.ts'
import { contentForHash } from '../../content.ts'
import { lintScheme } from '../../lint-scheme.ts'
import type { Scheme } from '../../scheme.ts'
import { applyCommands } from '../apply-commands.ts'
import { beginScheme } from '../begin-scheme.ts'
import type { FrameReading } from './frame-reading.ts'
import { formOfLevels, levelsOfForm, NEW_LEVEL } from './levels-form.ts'
import { formOfPoints, pointsOfForm, withSegmentsOf } from './points-form.ts'
import { formOfQuotas, newQuota, quotasOfForm } from './quotas-form.ts'
import { formOfTotals, totalsOfForm } from './totals-form.ts'
import { formOfVoices, NEW_RATER, voicesOfForm } from './voices-form.ts'

function commandsOf(read: FrameReading) {
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.commands
}

function faultsOf(read: FrameReading) {
  return read.ok ? {} : read.faults
}

function after(scheme: Scheme, read: FrameReading): Scheme {
  const applied = applyCommands(scheme, commandsOf(read))
  if (!applied.ok) throw new Error(JSON.stringify(applied.faults))
  return applied.scheme
}

/** Prerequisites have no order, and an empty list says what an absent one says. */
function said(scheme: Scheme): string {
  const { prerequisites = [], quotas = [], raters = [], penalties = [], ...rest } = scheme
  const ordered = prerequisites.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
  return contentForHash({ ...rest, prerequisites: ordered, quotas, raters, penalties })
}

const FORMS: readonly (readonly [string, (scheme: Scheme) => FrameReading])[] = [
  ['totals', (scheme) => totalsOfForm(formOfTotals(scheme))],
  ['voices', (scheme) => voicesOfForm(formOfVoices(scheme))],
  ['levels', (scheme) => levelsOfForm(formOfLevels(scheme))],
  ['quotas', (scheme) => quotasOfForm(formOfQuotas(scheme))],
  ['points', (scheme) => pointsOfForm(formOfPoints(scheme), scheme)],
]

test.each(FORMS)('a form of %s that is opened and saved changes nothing', (_name, read) => {
  fc.assert(
    fc.property(arbitraryScheme(), (scheme) => {
      expect(said(after(scheme, read(scheme)))).toBe(said(scheme))
    }),
    { numRuns: 25 },
  )
})

test('a scheme from nothing is written whole by its forms', () => {
  const begun = beginScheme('年度考核细则', null)
  expect(lintScheme(begun).map(({ code }) => code)).toEqual(['emptyScheme'])
  const totals = after(begun, totalsOfForm({ ...formOfTotals(begun), total: '100', hasBonus: true, bonusCap: '5' }))
  expect(totals).toMatchObject({ total: '100', bonus: { cap: '5' } })
  const levels = [
    { ...NEW_LEVEL, name: '模范', min: '90', held: '先进' },
    { ...NEW_LEVEL, name: '先进', min: '80', eachCategoryMinPct: '60' },
  ]
  const levelled = after(totals, levelsOfForm({ levels, others: [] }))
  expect(levelled.prerequisites).toEqual([{ level: '模范', fact: 'held:先进', min: '1' }])
  const quota = { ...newQuota(levelled), places: '30', segment: 'primary' }
  const rater = { ...NEW_RATER, weight: '50' }
  const voiced = after(
    levelled,
    voicesOfForm({
      ...formOfVoices(levelled),
      raters: [
        { ...rater, name: '自评' },
        { ...rater, name: '评审' },
      ],
      maxSpreadPct: '20',
    }),
  )
  const whole = after(voiced, quotasOfForm({ quotas: [quota] }))
  expect(whole).toMatchObject({
    quotas: [{ level: '模范', share: '0.3', segment: 'primary', ties: 'excludeTied' }],
    raters: [
      { id: '自评', weight: '0.5' },
      { id: '评审', weight: '0.5' },
    ],
    review: { combine: 'mean', minReviews: 2, maxSpreadPct: '20' },
  })
})

test('what is missing or wrong is told at its field', () => {
  const begun = beginScheme('细则', null)
  expect(faultsOf(totalsOfForm({ ...formOfTotals(begun), total: 'x', latePerDay: '1' }))).toEqual({
    ...{ total: 'notNumber', lateMost: 'missing' },
  })
  const twice = { ...NEW_LEVEL, name: '先进', min: '' }
  expect(faultsOf(levelsOfForm({ levels: [{ ...twice, min: '90' }, twice], others: [] }))).toEqual({
    ...{ 'levels.1.name': 'twice', 'levels.1.min': 'missing' },
  })
  const rater = { ...NEW_RATER, name: '', weight: '-5' }
  const drop = { how: 'drop', dropHigh: '1', dropLow: '1', dropFrom: '2' } as const
  expect(faultsOf(voicesOfForm({ ...formOfVoices(begun), raters: [rater], combine: drop, minReviews: '0' }))).toEqual({
    ...{ 'raters.0.name': 'missing', 'raters.0.weight': 'negative', minReviews: 'notPositive', dropFrom: 'belowLeast' },
  })
  const quota = { level: '', segment: '', by: 'share', places: '130', ties: 'tiebreak', chain: [] } as const
  expect(faultsOf(quotasOfForm({ quotas: [quota] }))).toEqual({
    ...{ 'quotas.0.level': 'missing', 'quotas.0.places': 'tooMany', 'quotas.0.chain': 'missing' },
  })
})

test('full marks by segment begin with the one that was there; lines that do not differ keep one', () => {
  fc.assert(
    fc.property(arbitraryScheme({ segments: false }), fc.nat(7), (scheme, at) => {
      const split = withSegmentsOf(formOfPoints(scheme), ['primary', 'senior'])
      expect(commandsOf(pointsOfForm(split, scheme))).toEqual([])
      const ids = Object.keys(split.marks)
      const id = ids[at % Math.max(ids.length, 1)]
      if (id === undefined) return
      const marks = { ...split.marks, [id]: { ...split.marks[id], senior: '99' } }
      const parted = after(scheme, pointsOfForm({ ...split, marks }, scheme))
      const one = parted.items.find((item) => item.id === id)?.points
      expect(one).toEqual({ primary: scheme.items.find((item) => item.id === id)?.points, senior: '99' })
      const back = withSegmentsOf(formOfPoints(parted), [])
      expect(contentForHash(after(parted, pointsOfForm(back, parted)))).toBe(contentForHash(scheme))
    }),
    { numRuns: 20 },
  )
})
