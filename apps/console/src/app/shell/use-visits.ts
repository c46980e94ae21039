import type { KeptKind } from '@jianjia/domain/policy'
import { useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import { queryClient } from '../../lib/api/query-client.ts'
import { server, trpc } from '../../lib/api/trpc.ts'

/** The pages that are remembered: those of one thing, by the name of its id in the address. */
const REMEMBERED: Readonly<Record<string, readonly [KeptKind, string]>> = {
  '/units/$unitId': ['unit', 'unitId'],
  '/assessments/$assessmentId': ['assessment', 'assessmentId'],
  '/plans/$planId': ['plan', 'planId'],
  '/schemes/$schemeId': ['scheme', 'schemeId'],
}

/** Remembers for the person where they are. Whatever comes of it, the page goes on. */
export function useVisits(districtId: string | undefined): void {
  const last = useMatches({ select: (matches) => matches.at(-1) })
  const [kind, name] = REMEMBERED[last?.fullPath ?? ''] ?? []
  const params: Readonly<Record<string, unknown>> = last?.params ?? {}
  const subjectId = name === undefined ? undefined : params[name]
  useEffect(() => {
    if (districtId === undefined || kind === undefined || typeof subjectId !== 'string') return
    server.place.visit
      .mutate({ districtId, kind, subjectId })
      .then(() => queryClient.invalidateQueries(trpc.place.list.queryFilter()))
      .catch(() => undefined)
  }, [districtId, kind, subjectId])
}
