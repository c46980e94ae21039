import { useText } from '../text.ts'

/** Where the pages of key points stand: below the plans. */
export function useTrail() {
  const { t } = useText()
  return [
    { label: t('plans'), link: { to: '/plans' } },
    { label: t('title'), link: { to: '/plans/key-points' } },
  ] as const
}
