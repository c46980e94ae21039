import { LEDGER_KINDS } from '@jianjia/domain/ledger'
import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { formatDay } from '../../lib/format/day.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import classes from './bin.module.css'
import { useText } from './text.ts'
import { type BinItem, useTakeOut } from './use-take-out.ts'

/** One thing in the bin: what it is, who put it here, until when it can be taken out, and the way to do it. */
export function BinRow({ item }: { readonly item: BinItem }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const name = item.title || t('untitled')
  const out = useTakeOut(item, () => notifications.show({ message: t('restored', { name }) }))
  const erase = useChange({ mutation: trpc.evidence.erase.mutationOptions() })
  const [other, setOther] = useState(item.title)
  const taken = out.failure?.kind === 'refused' && out.failure.refusal.code === 'viewNameTaken'
  const kind =
    item.ledger === null ? t(`kind.${item.kind}`) : LEDGER_KINDS[item.ledger].names[language === 'en' ? 'en' : 'zh']
  return (
    <li>
      <div className={classes['thing']}>
        <strong>{name}</strong>
        <span>{item.unitName === null ? kind : t('about', { kind, unit: item.unitName })}</span>
        <span>
          {t('by', {
            ...{ day: formatDay(item.binnedOn, language), person: item.binnedByName },
            until: formatDay(item.restorableUntil, language),
          })}
        </span>
      </div>
      <div className={classes['acts']}>
        {taken && (
          <TextInput
            label={t('newName')}
            value={other}
            maxLength={40}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
        )}
        <Button
          variant="default"
          aria-label={t('restoreOf', { name })}
          loading={out.pending}
          disabled={taken && other.trim() === ''}
          onClick={() => void out.submit(taken ? { name: other.trim() } : {})}
        >
          {t('restore')}
        </Button>
        {item.kind === 'file' && (
          <ConfirmButton
            label={t('erase')}
            consequence={t('eraseMeans', { name })}
            variant="subtle"
            pending={erase.pending}
            onConfirm={() => erase.submit({ districtId, fileId: item.subjectId })}
          />
        )}
      </div>
      <div className={classes['said']}>
        <FailureNotice failure={out.failure ?? erase.failure} />
      </div>
    </li>
  )
}
