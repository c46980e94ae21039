import { canonicalJson } from '@jianjia/domain/kernel'
import { mergeTexts } from '@jianjia/domain/ledger'
import type { CriterionForm } from '@jianjia/domain/scheme'

/** What two people can disagree about in one line, each as a whole. */
export const DISPUTABLE = ['name', 'standard', 'points', 'rule', 'source', 'care', 'reason'] as const
export type Disputable = (typeof DISPUTABLE)[number]

export interface Merged {
  readonly form: CriterionForm
  readonly disputed: readonly Disputable[]
}

/** What only one of two people has changed is taken of both; what both have changed is mine until somebody chooses. */
export function mergeForms(base: CriterionForm, mine: CriterionForm, theirs: CriterionForm): Merged {
  const { merged, disputed } = mergeTexts({ base: flat(base), mine: flat(mine), theirs: flat(theirs) })
  const taken = DISPUTABLE.filter((part) => merged[part] === flat(theirs)[part])
  return {
    form: withParts(mine, theirs, taken),
    disputed: DISPUTABLE.filter((part) => disputed.includes(part)),
  }
}

/** My form with some parts of another's. */
export function withParts(mine: CriterionForm, theirs: CriterionForm, parts: readonly Disputable[]): CriterionForm {
  return Object.assign({}, mine, ...parts.map((part) => partOf(theirs, part)))
}

export function sameForm(a: CriterionForm, b: CriterionForm): boolean {
  return DISPUTABLE.every((part) => flat(a)[part] === flat(b)[part])
}

function flat(form: CriterionForm): Record<Disputable, string> {
  const texts = DISPUTABLE.map((part) => [part, canonicalJson(partOf(form, part))] as const)
  return Object.fromEntries(texts) as Record<Disputable, string>
}

function partOf(form: CriterionForm, part: Disputable): Partial<CriterionForm> {
  switch (part) {
    case 'points':
      return { points: form.points, bySegment: form.bySegment }
    case 'care': {
      const { owner, evidenceMode, minEvidence, missing, emptyRatio, rounding, cohort } = form
      return { owner, evidenceMode, minEvidence, missing, emptyRatio, rounding, cohort }
    }
    default:
      return { [part]: form[part] }
  }
}
