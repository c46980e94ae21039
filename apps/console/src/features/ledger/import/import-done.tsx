import { LEDGER_KINDS, type LedgerKind } from '@jianjia/domain/ledger'
import { Button } from '@mantine/core'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { ImportResult } from '../../../ui/sheet-import/sheet-preview.ts'
import { useText } from '../text.ts'
import classes from './import.module.css'

interface ImportDoneProps {
  readonly kind: LedgerKind
  readonly result: ImportResult
  readonly onAgain: () => void
}

export function ImportDone({ kind, result, onAgain }: ImportDoneProps) {
  const { t, language } = useText()
  const { created, changed, same, skipped } = result
  return (
    <Notice tone="done" title={t('import.done')}>
      <p>{t('import.result', { created, changed, same })}</p>
      {skipped > 0 && <p>{t('import.skipped', { count: skipped })}</p>}
      <p>{t('import.counted')}</p>
      <div className={classes['acts']}>
        <LinkButton to="/ledger" search={{ kind }}>
          {t('import.toList', { name: LEDGER_KINDS[kind].names[language === 'en' ? 'en' : 'zh'] })}
        </LinkButton>
        <Button variant="default" onClick={onAgain}>
          {t('import.another')}
        </Button>
      </div>
    </Notice>
  )
}
