import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { ReviewSheetProps } from './review-sheet.tsx'

/** Tells the server once that the sheet was opened: from then on its branch cannot take it back. */
export function useOpened({ assessmentId, unitId, data }: ReviewSheetProps): void {
  const { districtId } = usePlace()
  const { mutate } = useMutation(trpc.review.open.mutationOptions())
  const told = useRef(false)
  const opens = data.openedAt === null && data.unitState !== 'open'
  useEffect(() => {
    if (!opens || told.current) return
    told.current = true
    mutate({ districtId, key: newKey(), assessmentId, unitId })
  }, [opens, mutate, districtId, assessmentId, unitId])
}
