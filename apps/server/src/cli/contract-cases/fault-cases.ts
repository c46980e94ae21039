import { type EvaluateCase, item, JUDGED_HUNDRED, scheme, scored, unit } from './evaluate-case.ts'

type Fields = Readonly<Record<string, unknown>>

function badFact(rule: Fields, fact: unknown, fault: string): EvaluateCase {
  return {
    name: `${String(rule['kind'])} with ${JSON.stringify(fact)}`,
    scheme: scheme({ items: [item('x', rule)] }),
    units: [unit('a', { x: fact })],
    want: { faults: [fault] },
  }
}

const AT = 'facts.units[0].facts.x'
const COUNT = { kind: 'pointsPerOccurrence', each: '1' }
const RATIO = { kind: 'ratioLinear' }
const RANGE = { kind: 'range', min: '3', max: '6' }
const BALLOT = { members: 10, returned: 9, valid: 10, 同意: 5 }
const MATRIX = { kind: 'awardMatrix', matrix: { 省: ['4', '3'] }, sameEvent: 'highest' }

export const FAULT_CASES: readonly EvaluateCase[] = [
  badFact(RANGE, '6.01', `${AT}: outOfRange`),
  badFact(RANGE, '2.99', `${AT}: outOfRange`),
  badFact({ kind: 'judged', min: '1', max: '5' }, '0.5', `${AT}: outOfRange`),
  badFact(RANGE, 5, `${AT}: wrongType`),
  badFact(COUNT, '5', `${AT}: wrongType`),
  badFact(COUNT, -1, `${AT}: outOfRange`),
  badFact(RATIO, [1.5, 2], `${AT}[0]: wrongType`),
  badFact(MATRIX, [['甲', '省', 0]], `${AT}[0][2]: outOfRange`),
  badFact({ kind: 'allOrNothing' }, 'yes', `${AT}: wrongType`),
  badFact({ kind: 'shareOfLeader' }, 5.5, `${AT}: wrongType`),
  badFact({ kind: 'voteShare', weights: { 同意: '1' } }, BALLOT, `${AT}: outOfRange`),
  badFact({ kind: 'lateness', perDay: '1', maxDeduction: '2' }, -1, `${AT}: outOfRange`),
  {
    name: 'a rule kind that is none',
    scheme: scheme({ items: [item('x', { kind: 'magic' })] }),
    units: [],
    want: { faults: ['scheme.items[0].rule.kind: unknownKind'] },
  },
  {
    name: 'a fact that no item asks for',
    scheme: scheme({ items: [JUDGED_HUNDRED] }),
    units: [unit('a', { 分: '1', 别的: '2' })],
    want: { faults: ['facts.units[0].facts.别的: unknownItem'] },
  },
  {
    name: 'two units with one id',
    scheme: scheme({ items: [JUDGED_HUNDRED] }),
    units: [...scored({ a: '1' }), ...scored({ a: '2' })],
    want: { faults: ['facts.units[1].id: duplicateUnit'] },
  },
]
