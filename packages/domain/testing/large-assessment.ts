import { parseScheme } from '../src/scheme/index.ts'
import type { AssessmentInput, FactValue, ItemFacts, Provenance, UnitInput } from '../src/scoring/index.ts'
import { plainDate } from '../src/kernel/index.ts'
import { item, type Json, scheme } from './exchange-documents.ts'

/** Rules in the mixture of a district's sheet, with a fact that depends on nothing but two whole numbers. */
const LINES: readonly { readonly rule: Json; readonly fact: (unit: number, item: number) => FactValue }[] = [
  { rule: { kind: 'allOrNothing' }, fact: (unit, at) => (unit + at) % 5 !== 0 },
  {
    rule: { kind: 'minimumCount', min: 4, below: 'proportional', above: { each: '0.5', cap: '2' } },
    fact: (unit, at) => (unit * 7 + at) % 9,
  },
  { rule: { kind: 'pointsPerOccurrence', each: '0.5', cap: '5' }, fact: (unit, at) => (unit * 3 + at) % 13 },
  { rule: { kind: 'deductPerOccurrence', each: '0.5', floor: '0' }, fact: (unit, at) => (unit + 3 * at) % 7 },
  {
    rule: { kind: 'ratioLinear', baselinePct: '80', stepPct: '5', up: '0.5', down: '1', floor: '0' },
    fact: (unit, at) => [30 + ((unit + at) % 31), 60 + (unit % 20)],
  },
  {
    rule: {
      kind: 'ratioTiers',
      tiers: [
        ['90', '5'],
        ['80', '4'],
        ['70', '3'],
      ],
      below: '0',
    },
    fact: (unit, at) => [60 + ((unit * at) % 40), 100],
  },
  { rule: { kind: 'judged' }, fact: (unit, at) => `${(unit + at) % 5}.${(unit * at) % 2 === 0 ? '5' : '25'}` },
  {
    rule: { kind: 'gradedLevels', levels: { 好: '1', 中: '0.75', 差: '0.5' }, as: 'share' },
    fact: (unit) => ['好', '中', '差'][unit % 3] ?? '差',
  },
  {
    rule: { kind: 'rankPoints', byRank: ['5', '4', '3', '2', '1'], ties: 'shareHigher' },
    fact: (unit, at) => (unit * 31 + at) % 997,
  },
  { rule: { kind: 'shareOfLeader' }, fact: (unit, at) => `${(unit * 17 + at) % 499}.5` },
]

/** A large assessment of believable shape, with a record behind each fact. */
export function assessmentOf(size: { readonly units: number; readonly items: number }): AssessmentInput {
  const indexes = Array.from({ length: size.items }, (_, at) => at)
  const document = scheme(
    indexes.map((at) =>
      item([`i${at}`, '5'], LINES[at % LINES.length]?.rule ?? {}, {
        category: `c${at % 6}`,
        rounding: { step: '0.1', mode: 'halfUp' },
      }),
    ),
    { totalRounding: { step: '0.1', mode: 'halfUp' }, rankBy: 'final', levels: [{ name: '优秀', min: '400' }] },
  )
  const reading = parseScheme(document)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  const units = Array.from({ length: size.units }, (_, unit): UnitInput => {
    const facts = indexes.map((at): [string, ItemFacts] => {
      const value = LINES[at % LINES.length]?.fact(unit, at) ?? null
      return [`i${at}`, { final: { value, provenance: provenanceOf(unit, at) } }]
    })
    return { id: `u${unit}`, segment: `s${unit % 4}`, facts: Object.fromEntries(facts) }
  })
  return { scheme: reading.scheme, units }
}

const LINE = { day: plainDate('2025-03-01'), amount: '1', subject: null, level: null, kind: null, fileIds: [] }

function provenanceOf(unit: number, at: number): readonly Provenance[] {
  const line = { ...LINE, entryId: `e${unit}-${at}` }
  return [
    {
      source: 'measure',
      query: { aggregate: 'sum', of: { metric: 'dispatch.adopted' }, window: { kind: 'assessment' } },
      window: { start: line.day, end: line.day },
      entries: [line],
    },
  ]
}
