import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryScheme } from '../../../testing/scheme-arbitraries.ts'
import { buildPreset, PRESET_IDS } from '../presets/presets.ts'
import { RULE_KINDS } from '../rule.ts'
import { fitsSource } from '../source-fit.ts'
import {
  criterionOfForm,
  formOfCriterion,
  newCriterionForm,
  settledSource,
  sourcesFor,
  withKindOfRule,
  withSourceKind,
} from './criterion-form.ts'

test('every line comes back from its form as it was', () => {
  fc.assert(
    fc.property(arbitraryScheme(), ({ items }) => {
      for (const criterion of items)
        expect(criterionOfForm(formOfCriterion(criterion))).toEqual({ ok: true, criterion })
    }),
    { numRuns: 60 },
  )
})

test.each(PRESET_IDS)('so does every line of the preset %s, with its source', (id) => {
  const built = buildPreset(id)
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  for (const criterion of built.scheme.items) {
    const form = formOfCriterion(criterion)
    expect(criterionOfForm(form)).toEqual({ ok: true, criterion })
    expect(criterionOfForm(settledSource(form))).toEqual({ ok: true, criterion })
  }
})

test.each(RULE_KINDS)('a line that changes to %s has a source that can feed it, whatever it had', (kind) => {
  for (const source of ['judgement', 'districtEntry', 'obligation', 'measure'] as const) {
    const form = withKindOfRule(withSourceKind(newCriterionForm('n1', null), source), kind)
    const chosen = form.source.kind
    expect(chosen !== null && sourcesFor(kind).includes(chosen)).toBe(true)
    const { obligation, fact } = form.source
    if (chosen === 'obligation') expect(fitsSource({ kind: 'obligation', obligation, fact }, { kind })).toBe(true)
  }
})

test('a new line waits for its name and its points; what is wrong inside stands under its field', () => {
  const form = newCriterionForm('n1', 'c1')
  expect(criterionOfForm(form)).toEqual({ ok: false, faults: { name: 'missing', points: 'missing' } })
  const visits = withSourceKind(
    { ...withKindOfRule(form, 'pointsPerOccurrence'), name: '走访', points: '6' },
    'measure',
  )
  expect(visits).toMatchObject({ owner: 'group', missing: 'zero', evidenceMode: 'records' })
  expect(withSourceKind({ ...form, minEvidence: '2' }, 'measure').minEvidence).toBe('')
  expect(withSourceKind({ ...form, minEvidence: '2' }, 'judgement').minEvidence).toBe('2')
  expect(criterionOfForm({ ...visits, rule: { ...visits.rule, texts: { each: 'x' } } })).toEqual({
    ok: false,
    faults: { 'rule.each': 'notNumber', 'source.of.metric': 'missing' },
  })
  const query = { ...visits.source.query, of: { ...visits.source.query.of, metric: 'visit.done' as const } }
  const chosen = settledSource({ ...visits, source: { ...visits.source, query } })
  expect(criterionOfForm(chosen)).toMatchObject({
    criterion: {
      ...{ id: 'n1', category: 'c1', name: '走访', points: '6', owner: 'group', missing: 'zero' },
      source: {
        kind: 'measure',
        query: { aggregate: 'sum', of: { metric: 'visit.done' }, window: { kind: 'assessment' } },
      },
    },
  })
  expect(criterionOfForm({ ...chosen, minEvidence: '51', rounding: '0' })).toMatchObject({
    faults: { minEvidence: 'tooMany', rounding: 'notPositive' },
  })
})

test('a condition has no points of its own, a mark per segment is asked for each', () => {
  const gate = { ...withKindOfRule(newCriterionForm('g', null), 'gate'), name: '依法建会' }
  expect(criterionOfForm(gate)).toMatchObject({ criterion: { points: '0' } })
  const two = { ...newCriterionForm('n', null), name: '会议', bySegment: { primary: '4', senior: '' } }
  expect(criterionOfForm(two)).toEqual({ ok: false, faults: { 'bySegment.senior': 'missing' } })
})
