import type { CheckedCitation } from '@jianjia/domain/plan'
import { Button } from '@mantine/core'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from './summary.module.css'
import { useText } from './text.ts'

interface BrokenListProps {
  readonly checked: readonly CheckedCitation[]
  /** Broken ones that nobody has decided. */
  readonly open: readonly CheckedCitation[]
  readonly onGo: (blockId: string) => void
}

/** How the figures stand, and the way to those that do not match. */
export function BrokenList({ checked, open, onGo }: BrokenListProps) {
  const { t } = useText()
  const count = checked.filter(({ state }) => state !== 'gone').length
  return (
    <Sheet title={t('check')}>
      <p role="status">{open.length === 0 ? t('checked', { count }) : t('brokenCount', { count: open.length })}</p>
      {open.length > 0 && (
        <ul className={classes['list']}>
          {open.map(({ citation, blockId, written, fact }) => (
            <li key={citation.id}>
              <strong>{`${written ?? citation.figure}${fact?.unit ?? ''}`}</strong>
              <Button size="compact-md" variant="default" onClick={() => onGo(blockId)}>
                {t('goTo')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
