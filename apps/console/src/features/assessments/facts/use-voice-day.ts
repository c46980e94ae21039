import { useMemo } from 'react'
import { z } from 'zod'
import { formatDay } from '../../../lib/format/day.ts'
import { useText } from '../text.ts'

/** The last day of a call for marks as a form checks it: between two days, both included, which are told where it is not. */
export function useVoiceDay({ first, last }: { readonly first: string; readonly last: string }) {
  const { t, language } = useText()
  return useMemo(() => {
    const told = t('call.dayWrong', { first: formatDay(first, language), last: formatDay(last, language) })
    return z.string().refine((day) => day >= first && day <= last, told)
  }, [t, language, first, last])
}
