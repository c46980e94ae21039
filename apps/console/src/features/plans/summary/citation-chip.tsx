import { type CheckedCitation, citationCheckKey, markOf, type PlanContent } from '@jianjia/domain/plan'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { StateTag } from '../../../ui/state-tag.tsx'
import classes from './summary.module.css'
import { useText } from './text.ts'

export interface CitationActs {
  readonly onOpen: (one: CheckedCitation) => void
  readonly onRight: (one: CheckedCitation) => void
  readonly onKeep: (one: CheckedCitation, reason: string) => void
}

interface CitationChipProps {
  readonly one: CheckedCitation
  readonly checks: PlanContent['checks']
  readonly acts: CitationActs
}

/** A figure with its mark; it opens. A broken one says what is wrong and offers the two ways out. */
export function CitationChip({ one, checks, acts }: CitationChipProps) {
  const { t } = useText()
  const { citation, fact, written } = one
  const figure = `${written ?? citation.figure}${fact?.unit ?? ''}`
  const kept = checks[citationCheckKey(one)]
  const chip = (
    <button
      type="button"
      className={classes['chip']}
      aria-label={t('open', { figure })}
      onClick={() => acts.onOpen(one)}
    >
      {figure}
      {markOf(citation.id)}
    </button>
  )
  if (one.state !== 'broken') return <li>{chip}</li>
  if (kept?.decision === 'waived')
    return (
      <li className={classes['kept']}>
        {chip}
        <span>{t('broken.kept', { reason: kept.reason })}</span>
      </li>
    )
  return (
    <li className={classes['broken']}>
      <span className={classes['what']}>
        {chip}
        <StateTag tone="attention">{t('broken.short')}</StateTag>
        <span>
          {fact === null
            ? t('broken.noRecord', { written: written ?? '' })
            : t(`broken.${one.by}`, { written: written ?? '', figure: fact.figure })}
        </span>
      </span>
      <Ways one={one} acts={acts} />
    </li>
  )
}

function Ways({ one, acts }: Pick<CitationChipProps, 'one' | 'acts'>) {
  const { t } = useText()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const { fact, written, citation } = one
  const canRight = fact !== null && (written !== null || one.state === 'broken')
  const keep = () => {
    if (reason.trim().length < 2) setShort(true)
    else acts.onKeep(one, reason.trim())
  }
  if (asking)
    return (
      <div className={classes['reason']}>
        <TextInput
          label={t('keepReason')}
          description={t('keepHint')}
          value={reason}
          maxLength={300}
          autoFocus
          error={short ? t('keepShort') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button onClick={keep}>{t('keepDone')}</Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {t('cancel')}
        </Button>
      </div>
    )
  return (
    <span className={classes['ways']}>
      {canRight && (
        <Button size="compact-md" onClick={() => acts.onRight(one)} data-citation={citation.id}>
          {t('right', { figure: `${fact.figure}${fact.unit}` })}
        </Button>
      )}
      <Button size="compact-md" variant="default" onClick={() => setAsking(true)}>
        {t('keep')}
      </Button>
    </span>
  )
}
