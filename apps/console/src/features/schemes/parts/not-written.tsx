import { LinkButton } from '../../../ui/link-button.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { StoredScheme } from '../edit/use-scheme-draft.ts'
import { useText } from '../text.ts'

export type WhyNotWritten = 'noRight' | 'frozen' | 'ofPreset'

/** Why this person cannot write parts of the scheme here and now; undefined when they can. */
export function whyNotWritten({ state, preset }: StoredScheme, mayWrite: boolean): WhyNotWritten | undefined {
  if (!mayWrite) return 'noRight'
  if (state !== 'draft') return 'frozen'
  return preset === null ? undefined : 'ofPreset'
}

export interface NotWrittenProps {
  readonly why: WhyNotWritten
  readonly schemeId: string
}

/** Says why nothing can be written here, with the way back. */
export function NotWritten({ why, schemeId }: NotWrittenProps) {
  const { t } = useText()
  if (why === 'noRight') return <StateView kind="noRight" />
  return (
    <StateView
      kind="nothingFound"
      title={t(`criterion.${why}`)}
      text={t(`criterion.${why}Text`)}
      action={
        <LinkButton to="/schemes/$schemeId" params={{ schemeId }}>
          {t('criterion.toDraft')}
        </LinkButton>
      }
    />
  )
}
