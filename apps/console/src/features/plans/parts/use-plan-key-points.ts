import { type KeyPointsId, PlanId } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import {
  type IssuedKeyPoints,
  itemsOfPoint,
  type KeyPoint,
  type LocalField,
  localised,
  type PlanItem,
} from '@jianjia/domain/plan'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'

type Issued = RouterOutputs['plan']['keyPoints']['issued'][number]

/** The key points that a plan answers, and where its items are from. */
export interface PlanKeyPoints {
  /** Issued for its days, in the newest version. */
  readonly applying: readonly (IssuedKeyPoints & { readonly unitName: string })[]
  /** What is known of an item's origin; undefined where it is the branch's own. */
  readonly originOf: (item: PlanItem) => ItemSaying | undefined
}

export interface ItemSaying {
  readonly unitName: string
  readonly title: string
  readonly changed: readonly LocalField[]
  /** The newest version says it differently, or does not have it any more. */
  readonly newer: { readonly number: number; readonly text: string | null } | undefined
  readonly hint: string | null
}

/** Asks anew when other days are chosen; until then what was known stays. */
export function usePlanKeyPoints(planId: string, period: DatePair | null): PlanKeyPoints {
  const { districtId } = usePlace()
  const { data } = useQuery({
    ...trpc.plan.keyPoints.queryOptions({ districtId, planId: PlanId.parse(planId), period }),
    placeholderData: keepPreviousData,
  })
  const issued = data?.issued ?? []
  const applying = issued.flatMap(({ keyPointsId, unitName, latest, applies, versions }) => {
    const newest = versions.find(({ number }) => number === latest)
    return applies && newest !== undefined ? [{ keyPointsId, unitName, number: latest, content: newest.content }] : []
  })
  return { applying, originOf: (item) => sayingOf(item, issued) }
}

function sayingOf(item: PlanItem, issued: readonly Issued[]): ItemSaying | undefined {
  const from = item.origin
  const of = issued.find(({ keyPointsId }) => keyPointsId === from?.keyPointsId)
  if (from === undefined || of === undefined) return byWords(item, issued)
  const pointIn = (number: number) =>
    of.versions.find((version) => version.number === number)?.content.points.find(({ id }) => id === from.pointId)
  const then = pointIn(from.number)
  const now = pointIn(of.latest)
  const isNewer = from.number < of.latest && JSON.stringify(then) !== JSON.stringify(now)
  const known = of.versions.some(({ number }) => number === of.latest)
  return {
    ...{ unitName: of.unitName, title: titleOf(of), hint: (now ?? then)?.hint ?? null },
    changed: then === undefined ? [] : localised(item, then),
    newer: isNewer && known ? { number: of.latest, text: now?.text ?? null } : undefined,
  }
}

/** An item that holds the very words of a key point counts as taken over too. */
function byWords(item: PlanItem, issued: readonly Issued[]): ItemSaying | undefined {
  for (const of of issued) {
    const point = pointsOf(of).find((one) => holds(item, of.keyPointsId, one))
    if (point !== undefined)
      return {
        ...{ unitName: of.unitName, title: titleOf(of), hint: point.hint, newer: undefined },
        changed: localised(item, point),
      }
  }
  return undefined
}

function holds(item: PlanItem, keyPointsId: KeyPointsId, point: KeyPoint): boolean {
  return itemsOfPoint({ keyPointsId, point }, [item]).length > 0
}

function pointsOf({ latest, versions }: Issued): readonly KeyPoint[] {
  return versions.find(({ number }) => number === latest)?.content.points ?? []
}

function titleOf({ latest, versions }: Issued): string {
  return (versions.find(({ number }) => number === latest) ?? versions[0])?.content.title ?? ''
}
