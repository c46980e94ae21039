import { LinkButton } from './link-button.tsx'
import { StateView } from './state-view.tsx'
import { useText } from './text.ts'

/** There is something, but not in the year that is chosen in the bar. */
export function NothingThatYear({ year }: { readonly year: number }) {
  const { t } = useText()
  return (
    <StateView
      kind="nothingFound"
      title={t('nothingThatYear', { year: `${year}` })}
      action={
        <LinkButton to="." search={(old) => ({ ...old, year: undefined })} variant="default">
          {t('allYears')}
        </LinkButton>
      }
    />
  )
}
