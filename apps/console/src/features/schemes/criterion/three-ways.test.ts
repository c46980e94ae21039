import { newCriterionForm, withKindOfRule, withSourceKind } from '@jianjia/domain/scheme'
import { expect, test } from 'vitest'
import { mergeForms, sameForm, withParts } from './three-ways.ts'

const base = { ...newCriterionForm('n1', 'c1'), name: '走访', points: '6', standard: '应访必访' }

test('what each has changed by itself is joined, what both have changed is to be chosen', () => {
  const mine = withSourceKind(withKindOfRule(base, 'pointsPerOccurrence'), 'measure')
  const theirs = { ...base, name: '走访慰问', points: '8', standard: '五必访' }
  const joined = mergeForms(base, { ...mine, name: '走访会员' }, theirs)
  expect(joined.disputed).toEqual(['name'])
  expect(joined.form).toMatchObject({ name: '走访会员', points: '8', standard: '五必访', rule: mine.rule })
  expect(joined.form.source).toEqual(mine.source)
  expect(joined.form.owner).toBe('group')
  expect(withParts(joined.form, theirs, ['name', 'rule'])).toMatchObject({ name: '走访慰问', rule: base.rule })
})

test('the same change of both is no dispute, and nothing changed is the same form', () => {
  const both = { ...base, name: '走访慰问' }
  expect(mergeForms(base, both, { ...both })).toEqual({ form: both, disputed: [] })
  expect(sameForm(base, { ...base, rule: { ...base.rule } })).toBe(true)
  expect(sameForm(base, { ...base, minEvidence: '1' })).toBe(false)
  // What comes back from the device has its keys in another order.
  const { kind, query, ...rest } = base.source
  expect(sameForm(base, { ...base, source: { ...rest, query, kind } })).toBe(true)
})
