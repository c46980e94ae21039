import { useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import { queryClient } from '../../lib/api/query-client.ts'
import { server, trpc } from '../../lib/api/trpc.ts'
import { type Place, placeOf } from '../../lib/places/places.ts'

/** Remembers for the person where they are, and says what it is. Whatever comes of it, the page goes on. */
export function useVisits(districtId: string | undefined): Place | undefined {
  const last = useMatches({ select: (matches) => matches.at(-1) })
  const place = placeOf(last?.fullPath ?? '', last?.params ?? {})
  const { kind, subjectId } = place ?? {}
  useEffect(() => {
    if (districtId === undefined || kind === undefined || subjectId === undefined) return
    server.place.visit
      .mutate({ districtId, kind, subjectId })
      .then(() => queryClient.invalidateQueries(trpc.place.list.queryFilter()))
      .catch(() => undefined)
  }, [districtId, kind, subjectId])
  return place
}
