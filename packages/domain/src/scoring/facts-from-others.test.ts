import { describe, expect, it } from 'vitest'
import { plainDate, UnitId } from '../kernel/index.ts'
import type { Obligation } from '../obligation/index.ts'
import { evaluateAssessment } from './evaluate.ts'
import { factFromChildren, factFromOwed, owedOn } from './facts-from-others.ts'
import { parseScheme } from '../scheme/index.ts'
import { item, scheme } from '../../testing/exchange-documents.ts'

const obligation = (submittedOn: string | null, adjustment: Obligation['adjustment'] = null): Obligation => ({
  kind: 'selfAssessment',
  unitId: UnitId.parse('00000000-0000-4000-8000-000000000001'),
  period: { start: plainDate('2025-01-01'), end: plainDate('2025-12-31') },
  dueOn: plainDate('2026-01-10'),
  adjustment,
  submittedOn: submittedOn === null ? null : plainDate(submittedOn),
})
const EXTENDED = { kind: 'extension', dueOn: plainDate('2026-01-12'), reason: '停电' } as const
const WAIVED = { kind: 'waiver', reason: '新建' } as const

describe('what was owed, as a fact', () => {
  it.each([
    ['on the due day', obligation('2026-01-10'), '2026-02-01', 0, true],
    ['three days late', obligation('2026-01-13'), '2026-02-01', 3, false],
    ['one day after the extension', obligation('2026-01-13', EXTENDED), '2026-02-01', 1, false],
    ['waived', obligation(null, WAIVED), '2026-02-01', 0, true],
    ['missing: days up to today', obligation(null), '2026-01-20', 10, false],
    ['still open', obligation(null), '2026-01-10', null, null],
  ] as const)('%s', (_, owed, today, days, onTime) => {
    expect(factFromOwed([owedOn(owed, plainDate(today))], 'daysLate').value).toBe(days)
    expect(factFromOwed([owedOn(owed, plainDate(today))], 'onTime').value).toBe(onTime)
  })
})

describe('several reports, as one fact', () => {
  const today = plainDate('2026-01-20')
  const [onTime, late, waived, missing] = [
    obligation('2026-01-10'),
    obligation('2026-01-13'),
    obligation(null, WAIVED),
    obligation(null),
  ].map((one) => owedOn(one, today))
  const open = { ...owedOn(obligation(null), plainDate('2026-01-01')), dueOn: plainDate('2026-06-30') }
  const all = [onTime, late, waived, missing, open].flatMap((one) => (one === undefined ? [] : [one]))

  it.each([
    ['daysLate', 13],
    ['onTime', false],
    ['expectedCount', 4],
    ['onTimeCount', 1],
    ['lateCount', 1],
    ['waivedCount', 1],
    ['missingCount', 1],
    ['onTimeShare', [1, 3]],
  ] as const)('%s', (fact, value) => {
    expect(factFromOwed(all, fact).value).toEqual(value)
    expect(factFromOwed([open], fact).value).toBeNull()
    expect(factFromOwed([], fact).value).toBeNull()
  })
})

describe('the results of units below', () => {
  const published = (unitId: string, total: string | null) => ({ unitId, state: 'published' as const, total })

  it('are used once all are published', () => {
    const fact = factFromChildren([published('a', '80'), { unitId: 'b', state: 'exempt' }, published('c', null)])
    expect(fact).toMatchObject({ value: ['80', 'exempt', null], waitsFor: [] })
  })

  it('make the parent wait until then, even where missing data would count as nothing', () => {
    const rule = {
      kind: 'childAverage',
      weight: '0.5',
      missingChild: 'zero',
      exemptChild: 'exclude',
      noChildren: 'zero',
    }
    const reading = parseScheme(scheme([item(['c', '50'], rule)]))
    if (!reading.ok) throw new Error('the scheme is right')
    const fact = factFromChildren([published('a', '80'), { unitId: 'b', state: 'notPublished' }])
    const tree = evaluateAssessment({ scheme: reading.scheme, units: [{ id: 'p', facts: { c: { final: fact } } }] })
    expect(fact.waitsFor).toEqual(['b'])
    expect(tree.units[0]).toMatchObject({
      standing: 'pending',
      totals: { total: null },
      items: [{ final: { clause: { code: 'waiting' } } }],
    })
  })
})
