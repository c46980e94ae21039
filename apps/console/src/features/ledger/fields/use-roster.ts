import { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useEntryFormPlace } from './entry-form-context.ts'

export type Found = RouterOutputs['roster']['search']['members'][number]

/** How long nothing is typed before it is looked for. */
const PAUSE_MS = 150

/** The members of the branch on the day of the record: those who are found, and those who are named already. */
export function useRoster(named: readonly string[]) {
  const { form, districtId } = useEntryFormPlace()
  const { unitId, day } = form.values.entry
  const client = useQueryClient()
  const [words, setWords] = useState('')
  const [composing, setComposing] = useState(false)
  const [paused] = useDebouncedValue(words, PAUSE_MS)
  const of = { districtId, unitId: UnitId.parse(unitId), ...dayOf(day) }
  const search = useQuery({
    ...trpc.roster.search.queryOptions({ ...of, words: paused }),
    enabled: !composing,
    placeholderData: keepPreviousData,
  })
  const found = search.data?.members ?? []
  const personIds = named.filter((id) => !isAmong(found, id)).map((id) => PersonId.parse(id))
  const known = useQuery({
    ...trpc.roster.search.queryOptions({ ...of, words: '', personIds }),
    enabled: personIds.length > 0,
    placeholderData: keepPreviousData,
  })
  const everybodyHere = () =>
    client.fetchQuery(trpc.roster.search.queryOptions({ ...of, words: '', everybodyHere: true }))
  const people = new Map<string, Found>(
    [...(known.data?.members ?? []), ...found].map((member) => [member.personId, member]),
  )
  return {
    ...{ words, setWords, found, people, everybodyHere, pending: search.isPending, failed: search.isError },
    /** What an input method is still composing is not looked for. */
    composition: { onCompositionStart: () => setComposing(true), onCompositionEnd: () => setComposing(false) },
  }
}

export function isAmong(found: readonly Found[], id: string): boolean {
  return found.some(({ personId }) => personId === id)
}

function dayOf(day: string): { readonly day?: PlainDate } {
  const read = PlainDate.safeParse(day)
  return read.success ? { day: read.data } : {}
}
