import type { Rule } from '../../scheme/index.ts'
import { type Clause, clause, more } from '../clause.ts'
import { asBoolean } from '../fact-guards.ts'
import type { RuleOutcome, Scorer } from './scorer.ts'

type Veto = Extract<Rule, { kind: 'veto' }>

const GATE_MET: RuleOutcome = { kind: 'condition', holds: true, clause: clause('gateMet'), more: null }
const GATE_NOT_MET: RuleOutcome = {
  kind: 'condition',
  holds: false,
  clause: clause('gateNotMet'),
  more: more('meetGate'),
}

/** An entry condition: false keeps the unit out of cohort, ranks and levels. */
export function compileGate(): Scorer {
  return (fact) => (asBoolean(fact) ? GATE_MET : GATE_NOT_MET)
}

/** A veto: `holds` means that it happened. What it does to the unit is decided after the totals. */
export function compileVeto(rule: Veto): Scorer {
  const happened: RuleOutcome = { kind: 'condition', holds: true, clause: vetoClause(rule), more: null }
  const clear: RuleOutcome = { kind: 'condition', holds: false, clause: clause('vetoClear'), more: null }
  return (fact) => (asBoolean(fact) ? happened : clear)
}

function vetoClause({ effect }: Veto): Clause {
  if (typeof effect === 'object') return clause('vetoLevel', { level: effect.level })
  switch (effect) {
    case 'itemZero':
      return clause('vetoItemZero')
    case 'noTopLevel':
      return clause('vetoNoTopLevel')
    case 'void':
      return clause('vetoVoid')
  }
}
