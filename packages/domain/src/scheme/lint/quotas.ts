import { equals, exact, isZero, ONE, sum, toText } from '../../kernel/index.ts'
import type { Quota, Scheme } from '../scheme.ts'
import { errorAt, type Finding, warningAt } from './finding.ts'

/** Places that cannot be given without improvising, and weights that do not make a whole. */
export function lintQuotas(scheme: Scheme): Finding[] {
  const quotas = scheme.quotas ?? []
  return [
    ...quotas.flatMap((quota, at) => [
      ...ties(quota, at),
      ...places(quota, at),
      ...duplicates(quota, quotas.slice(0, at), at),
    ]),
    ...weights(scheme),
  ]
}

function ties(quota: Quota, at: number): Finding[] {
  if (quota.ties === undefined)
    return [
      errorAt(['quotas', at, 'ties'], 'quotaWithoutTies', {
        zh: `“${quota.level}”的名额没有写明并列时怎么办`,
        en: `the quota of “${quota.level}” does not say what happens to equal scores`,
      }),
    ]
  if (quota.ties !== 'tiebreak' || (quota.chain ?? []).length > 0) return []
  return [
    errorAt(['quotas', at, 'chain'], 'quotaWithoutTies', {
      zh: `“${quota.level}”并列时逐项比较，却没有写明比较哪些项目`,
      en: `ties at “${quota.level}” are broken by items, and none is named`,
    }),
  ]
}

function places(quota: Quota, at: number): Finding[] {
  const none = quota.count === 0 || (quota.share !== undefined && isZero(exact(quota.share)))
  if (!none) return []
  const key = quota.count === 0 ? 'count' : 'share'
  return [
    warningAt(['quotas', at, key], 'noPlaces', {
      zh: `“${quota.level}”的名额为 0，没有单位能评上`,
      en: `the quota of “${quota.level}” is 0: no unit can get it`,
    }),
  ]
}

function duplicates(quota: Quota, before: readonly Quota[], at: number): Finding[] {
  const same = before.filter((other) => other.level === quota.level)
  if (same.some((other) => other.segment === quota.segment))
    return [
      errorAt(['quotas', at], 'duplicateQuota', {
        zh: `“${quota.level}”的名额写了两次`,
        en: `there are two quotas for the same places of “${quota.level}”`,
      }),
    ]
  if (!same.some((other) => other.segment === undefined || quota.segment === undefined)) return []
  return [
    warningAt(['quotas', at], 'duplicateQuota', {
      zh: `“${quota.level}”既有总名额又有分组名额，两者都须满足`,
      en: `“${quota.level}” has a quota for all and one for a segment: both apply`,
    }),
  ]
}

/** Several voices of one mark make a whole. Weights of one each are marks on scales of their own, which add up. */
function weights({ raters = [] }: Scheme): Finding[] {
  const added = sum(raters.map((rater) => exact(rater.weight)))
  if (raters.length === 0 || equals(added, ONE)) return []
  const text = {
    zh: `各评分主体的权重合计 ${toText(added)}，不是 1`,
    en: `the weights of the raters add up to ${toText(added)}, not to 1`,
  }
  const ownScales = raters.every((rater) => equals(exact(rater.weight), ONE))
  return [ownScales ? warningAt(['raters'], 'weightsNotOne', text) : errorAt(['raters'], 'weightsNotOne', text)]
}
