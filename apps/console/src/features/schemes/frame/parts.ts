import {
  type Bilingual,
  describeLevel,
  describePrerequisite,
  describeQuota,
  describeRater,
  describeReview,
  describeTotals,
  type Finding,
  type Scheme,
} from '@jianjia/domain/scheme'

/** What of a scheme as a whole has a form of its own. */
export const PARTS = ['totals', 'points', 'voices', 'levels', 'quotas'] as const
export type Part = (typeof PARTS)[number]

const PLACES: Readonly<Record<Part, RegExp>> = {
  totals: /^(total|rescaleTo|totalRounding|rankBy|compare|bonus|penalties)\b/,
  points: /^(total\b|categories\[\d+\]\.points|items\[\d+\]\.(points|rule\.parts))/,
  voices: /^(raters|review)\b/,
  levels: /^(levels|prerequisites)\b/,
  quotas: /^quotas\b/,
}

/** The id of the part's place on the page of the draft; full marks stand at their lines. */
export const PLACE_OF = {
  totals: 'part-totals',
  points: 'whole',
  voices: 'part-voices',
  levels: 'levels',
  quotas: 'quotas',
} as const satisfies Record<Part, string>

/** What the linter says about a part. */
export function findingsOf(part: Part, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ path }) => PLACES[part].test(path))
}

/** A part in sentences; full marks are said by their table. */
export function sentencesOf(part: Part, scheme: Scheme): readonly Bilingual[] {
  const { levels, prerequisites = [], quotas = [], raters = [], review } = scheme
  switch (part) {
    case 'totals':
      return describeTotals(scheme)
    case 'points':
      return []
    case 'voices':
      return [...(review ? [describeReview(review)] : []), ...raters.map(describeRater)]
    case 'levels':
      return [...levels.map((level) => describeLevel(level, scheme)), ...prerequisites.map(describePrerequisite)]
    case 'quotas':
      return quotas.map((quota) => describeQuota(quota, scheme))
  }
}
