import { useTranslation } from 'react-i18next'
import { usePlace } from '../session/current-post.ts'
import { formatNearDay } from './day.ts'

/** 9月1日（周二） · Tue 1 September of this year, by the server's clock; a day of any other year with its year. */
export function useNearDay(): (day: string) => string {
  const { today } = usePlace()
  const { i18n } = useTranslation()
  return (day) => formatNearDay(day, today, i18n.language === 'en' ? 'en' : 'zh-CN')
}
