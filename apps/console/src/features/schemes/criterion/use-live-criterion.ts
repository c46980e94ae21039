import {
  applyCommands,
  type Criterion,
  type CriterionForm,
  criterionOfForm,
  type FactSource,
  type FigureFaults,
  type Finding,
  lintScheme,
  papersIn,
  type Rule,
  ruleOfForm,
  type Scheme,
  sourceOfForm,
} from '@jianjia/domain/scheme'
import { useMemo } from 'react'

/** The parts of the form under which findings stand. */
export type FindingPlace = 'what' | 'rule' | 'source' | 'care'

export interface LiveCriterion {
  /** Undefined while something is missing or wrong. */
  readonly criterion: Criterion | undefined
  readonly faults: FigureFaults
  /** What can be said already of a line that is not finished. */
  readonly ready: readonly ReadyPart[]
  /** What does not hold together with the rest of the draft, in both languages. */
  readonly clash: { readonly text: string; readonly textEn: string } | undefined
  readonly findings: Readonly<Record<FindingPlace, readonly Finding[]>>
  /** The line counts papers, which asks for a written reason. */
  readonly asksReason: boolean
}

export type ReadyPart =
  | { readonly of: 'rule'; readonly rule: Rule; readonly source?: FactSource }
  | { readonly of: 'source'; readonly source: FactSource }

const NOTHING = { what: [], rule: [], source: [], care: [] } as const satisfies LiveCriterion['findings']

/** What the linter would say of the line as it stands in the form now, within the whole draft. */
export function useLiveCriterion(scheme: Scheme, form: CriterionForm): LiveCriterion {
  return useMemo(() => {
    const read = criterionOfForm(form)
    const blank = { clash: undefined, findings: NOTHING, asksReason: false, ready: [] }
    if (!read.ok) return { ...blank, criterion: undefined, faults: read.faults, ready: readyParts(form) }
    const { criterion } = read
    const isThere = scheme.items.some(({ id }) => id === criterion.id)
    const after = applyCommands(scheme, [
      isThere ? { do: 'setCriterion', criterion } : { do: 'addCriterion', criterion, before: null },
    ])
    const asksReason = papersIn(criterion) !== undefined
    if (!after.ok) return { ...blank, criterion, asksReason, faults: {}, clash: after.faults[0] }
    const at = after.scheme.items.findIndex(({ id }) => id === criterion.id)
    const found = lintScheme(after.scheme).filter(
      ({ path }) => path === `items[${at}]` || path.startsWith(`items[${at}].`),
    )
    const findings = Object.groupBy(found, ({ path }) => placeOf(path.slice(`items[${at}].`.length)))
    return { ...blank, criterion, faults: {}, asksReason, findings: { ...NOTHING, ...findings } }
  }, [scheme, form])
}

function readyParts(form: CriterionForm): readonly ReadyPart[] {
  const [rule, read] = [ruleOfForm(form.rule), sourceOfForm(form.source)]
  const source = read.ok ? read.source : undefined
  return [
    ...(rule.ok ? [{ of: 'rule' as const, rule: rule.rule, ...(source && { source }) }] : []),
    ...(source ? [{ of: 'source' as const, source }] : []),
  ]
}

function placeOf(path: string): FindingPlace {
  const [part] = path.split(/[.[]/)
  if (part === 'rule' || part === 'source') return part
  return part === 'owner' || part === 'evidenceMode' || part === 'minEvidence' || part === 'rounding' ? 'care' : 'what'
}
