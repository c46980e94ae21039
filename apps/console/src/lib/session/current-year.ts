import { useSearch } from '@tanstack/react-router'
import { usePlace } from './current-post.ts'

export interface CurrentYear {
  /** Which year is worked on: the one in the address, or this one. */
  readonly year: number
  /** Only where somebody has chosen one: lists then show what lies in it, and everything otherwise. */
  readonly chosen: number | undefined
  readonly thisYear: number
}

export function useCurrentYear(): CurrentYear {
  const { today } = usePlace()
  const chosen = useSearch({ strict: false, select: (search) => search.year })
  const thisYear = Number(today.slice(0, 4))
  return { year: chosen ?? thisYear, chosen, thisYear }
}
