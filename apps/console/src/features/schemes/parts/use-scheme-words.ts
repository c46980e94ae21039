import { exact, multiply, toText } from '@jianjia/domain/kernel'
import {
  type Criterion,
  describeSource,
  findHeldTitleLevel,
  type Level,
  type Prerequisite,
  type Quota,
  type Rater,
  type Scheme,
} from '@jianjia/domain/scheme'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { useText } from '../text.ts'

const HUNDRED = exact('100')

/** The parts of a scheme in the words of the screen. */
export interface SchemeWords {
  readonly level: (level: Level, scheme: Scheme) => string
  /** The same without the level's name. */
  readonly levelLine: (level: Level, scheme: Scheme) => string
  readonly prerequisite: (prerequisite: Prerequisite) => string
  readonly quota: (quota: Quota) => string
  readonly rater: (rater: Rater) => string
  /** The same without the rater's name. */
  readonly share: (rater: Rater) => string
  /** Who gives the datum, and how many files are asked for. */
  readonly source: (item: Criterion) => string
}

export function useSchemeWords(): SchemeWords {
  const { t, language } = useText()
  const segmentName = useSegmentName()
  const comma = language === 'en' ? '; ' : '；'

  function levelLine({ min, eachCategoryMinPct, vote }: Level, { items }: Scheme): string {
    const voted = items.find((item) => item.id === vote?.item)?.name
    return [
      t('levelFrom', { min }),
      eachCategoryMinPct !== undefined && t('levelCategories', { pct: eachCategoryMinPct }),
      vote && t('levelVote', { item: voted ?? vote.item, pct: vote.minPct }),
    ]
      .filter((part) => typeof part === 'string')
      .join(comma)
  }
  const share = ({ weight }: Rater) => t('share', { share: percent(weight) })

  return {
    levelLine,
    share,
    level: (level, scheme) => t('named', { name: level.name, text: levelLine(level, scheme) }),
    rater: (rater) => t('named', { name: rater.id, text: share(rater) }),
    prerequisite({ level, fact, min }) {
      const held = findHeldTitleLevel(fact)
      return held === undefined ? t('prerequisite', { level, fact, min }) : t('heldTitle', { level, held })
    },
    quota({ level, segment, ties, count, share }) {
      const name = level + (segment === undefined ? '' : t('quotaSegment', { segment: segmentName(segment) }))
      const whenTied = t(`ties.${ties ?? 'undeclared'}`)
      return count === undefined
        ? t('quotaShare', { level: name, share: percent(share ?? '0'), ties: whenTied })
        : t('quotaCount', { level: name, count, ties: whenTied })
    },
    source({ source, minEvidence = 0 }) {
      const from =
        source?.kind === 'obligation' || source?.kind === 'measure'
          ? describeSource(source, language)
          : t(source?.kind === 'districtEntry' ? 'line.district' : 'line.claim')
      return minEvidence === 0 ? from : `${from} · ${t('line.evidence', { count: minEvidence })}`
    },
  }
}

function percent(share: string): string {
  return toText(multiply(exact(share), HUNDRED))
}
