import { useSegmentName } from '../../lib/segments/use-segment-name.ts'
import type { BoardQuota, DrawnLine } from './quota-lines.ts'
import { useText } from './text.ts'
import { listSign } from '../../lib/format/signs.ts'

const POLICIES = ['excludeTied', 'includeTied', 'sharePlace', 'tiebreak'] as const

export interface QuotaText {
  readonly quotaName: (quota: BoardQuota) => string
  readonly policyName: (quota: BoardQuota) => string
  /** Who is tied on the line, and what the scheme says then. */
  readonly tiesText: (line: DrawnLine) => string
}

export function useQuotaText(): QuotaText {
  const { t, language } = useText()
  const segmentName = useSegmentName()
  const policyName = ({ ties }: BoardQuota) => t(`ties.${POLICIES.find((each) => each === ties) ?? 'undeclared'}`)
  return {
    policyName,
    quotaName: ({ level, segment }) =>
      segment === null ? t('quota', { level }) : t('quotaSegment', { level, segment: segmentName(segment) }),
    tiesText: ({ quota, tiedOnLine }) => {
      const units = tiedOnLine.map((unit) => unit.name).join(listSign(language))
      return t('tiesOnLine', { units, policy: policyName(quota) })
    },
  }
}
