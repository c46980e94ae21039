import { DoorPage } from '../../ui/door-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useText } from './text.ts'

/** The end: it was sealed, and nothing of what was chosen is left in the page. */
export function SealedView({ again }: { readonly again: boolean }) {
  const { t } = useText()
  return (
    <DoorPage title={t('sealed')}>
      <Notice tone="done" title={again ? t('again') : t('sealed')} urgent>
        <p>{t('sealedText')}</p>
      </Notice>
    </DoorPage>
  )
}
