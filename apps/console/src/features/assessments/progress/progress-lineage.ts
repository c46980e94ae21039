import type { Text } from '../../../lib/i18n/feature-text.ts'
import type { LineageNode } from '../../../ui/lineage/lineage-node.ts'
import type { Assessment, UnitLine } from '../parts/assessment.ts'
import type { zh } from '../zh.ts'

export const NUMBERS = ['expected', 'onTime', 'late', 'waived', 'missing', 'open'] as const
export type NumberName = (typeof NUMBERS)[number]

export interface ProgressSources {
  readonly assessment: Assessment
  readonly t: Text<typeof zh>['t']
}

/**
 * The drawer of any figure of the progress, by the name that stands in the address: `five/late`, `answered/<unit>`,
 * `contested/<unit>`, `reviews/<unit>`, `reviewer/<person>`. Undefined for a name of nothing.
 */
export function progressLineage(sources: ProgressSources, figure: string): LineageNode | undefined {
  const [kind, id = ''] = figure.split('/')
  const number = NUMBERS.find((name) => name === id)
  if (kind === 'five') return number && fiveLineage(sources, number)
  if (kind === 'reviewer') return reviewerLineage(sources, id)
  const unit = sources.assessment.units.find(({ unitId }) => unitId === id)
  if (unit === undefined) return undefined
  if (kind === 'answered' || kind === 'contested') return sheetLineage(sources, unit, kind)
  return kind === 'reviews' ? reviewsLineage(sources, unit) : undefined
}

/** "2 / 9", as it stands on the page and in the drawer. */
export function answeredOf({ claims }: Assessment, { answered }: UnitLine): string {
  return `${answered} / ${claims}`
}

export function reviewsOf({ minReviews }: Assessment, { reviewsIn, assigned }: UnitLine): string {
  return `${reviewsIn} / ${Math.max(assigned, minReviews)}`
}

/** One of the five numbers: the unions that it counts, with how each stands. */
function fiveLineage({ assessment, t }: ProgressSources, number: NumberName): LineageNode {
  const scored = assessment.units.filter(({ exemptReason }) => exemptReason === null)
  const counted = scored.filter(({ obligation }) =>
    number === 'expected' ? obligation !== 'open' : obligation === number,
  )
  return {
    id: `five/${number}`,
    label: t('lineage.title', { name: t('detail.five.label'), column: t(`detail.five.${number}`) }),
    value: `${assessment.five[number]}`,
    clause: t(`lineage.five.${number}`),
    children: counted.map((unit) => ({
      id: unit.unitId,
      label: t('lineage.unitIs', { unit: unit.name, state: t(`obligation.${unit.obligation}`) }),
      ...sheetOf(assessment, unit),
    })),
  }
}

/** Counts of a sheet: the lines themselves are the union's own until it hands in. */
function sheetLineage({ assessment, t }: ProgressSources, unit: UnitLine, what: 'answered' | 'contested'): LineageNode {
  const sheet = sheetOf(assessment, unit)
  return {
    id: `${what}/${unit.unitId}`,
    label: t('lineage.title', { name: unit.name, column: t(`detail.${what}`) }),
    value: what === 'answered' ? answeredOf(assessment, unit) : `${unit.contested}`,
    clause: t(`lineage.${what}`, { claims: assessment.claims }),
    children: [
      sheet.href === undefined
        ? { id: 'own', label: t('lineage.notHandedIn') }
        : { id: 'sheet', label: t('lineage.toSheet'), ...sheet },
    ],
  }
}

function reviewsLineage({ assessment, t }: ProgressSources, unit: UnitLine): LineageNode {
  const asked = assessment.reviewers.flatMap(({ personId, name, units }) =>
    units.flatMap(({ unitId, submitted }) => (unitId === unit.unitId ? [{ personId, name, submitted }] : [])),
  )
  return {
    id: `reviews/${unit.unitId}`,
    label: t('lineage.title', { name: unit.name, column: t('detail.reviews') }),
    value: reviewsOf(assessment, unit),
    clause: t('lineage.reviews', { min: assessment.minReviews }),
    children: asked.map(({ personId, name, submitted }) => ({
      id: personId,
      label: t(submitted ? 'lineage.in' : 'lineage.notIn', { name }),
    })),
  }
}

function reviewerLineage({ assessment, t }: ProgressSources, personId: string): LineageNode | undefined {
  const reviewer = assessment.reviewers.find((each) => each.personId === personId)
  if (reviewer === undefined) return undefined
  const { name, assigned, submitted, units } = reviewer
  const nameOf = (unitId: string) => assessment.units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  return {
    id: `reviewer/${personId}`,
    label: t('lineage.title', { name, column: t('detail.reviews') }),
    value: `${submitted} / ${assigned}`,
    clause: t('lineage.reviewer'),
    children: units.map((unit) => ({
      id: unit.unitId,
      label: t(unit.submitted ? 'lineage.in' : 'lineage.notIn', { name: nameOf(unit.unitId) }),
    })),
  }
}

/** Where a sheet is read: none is before it was handed in. */
function sheetOf({ assessmentId }: Assessment, { unitId, state }: UnitLine): Pick<LineageNode, 'href'> {
  return state === 'open' ? {} : { href: `/self/${assessmentId}/${unitId}` }
}
