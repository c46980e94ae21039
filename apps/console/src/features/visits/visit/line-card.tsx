import { SegmentedControl, Textarea } from '@mantine/core'
import { describeRule } from '@jianjia/domain/scheme'
import { SaveIndicator } from '../../../ui/save-indicator.tsx'
import { useText } from '../text.ts'
import { LinePictures } from './line-pictures.tsx'
import { useLine } from './use-line.ts'
import classes from './visit.module.css'
import type { VisitData } from './visit-page.tsx'
import { VotePanel } from './vote-panel.tsx'

export type VisitLine = VisitData['lines'][number]

interface LineCardProps {
  readonly visit: VisitData
  readonly line: VisitLine
}

/** One line of the check-list: what is asked, what the branch says, what was found. */
export function LineCard({ visit, line }: LineCardProps) {
  const { t, language } = useText()
  const writes = visit.state === 'planned' && visit.mine.writes
  const claim =
    line.selfPoints === null ? '' : t('visit.claimPoints', { points: line.selfPoints, note: line.selfNote ?? '' })
  return (
    <li className={classes['line']}>
      <h3 className={classes['name']}>
        {line.name}
        <span className={classes['mode']}>
          {t(`visit.mode.${line.mode}`)} · {t('visit.full', { full: line.full })}
        </span>
      </h3>
      <p>{line.standard ?? describeRule(line.rule, language)}</p>
      {claim !== '' && line.mode !== 'vote' && <p className={classes['hint']}>{claim}</p>}
      {line.mode === 'vote' && line.options !== null ? (
        <VotePanel visit={visit} line={line} options={line.options} />
      ) : writes ? (
        <LineFields visit={visit} line={line} />
      ) : (
        <p>
          <strong>{t(`visit.found.${line.finding ?? 'open'}`)}</strong> {line.note}
        </p>
      )}
      <LinePictures visit={visit} line={line} />
    </li>
  )
}

const FOUND = ['confirmed', 'partly', 'notFound'] as const

function LineFields({ visit, line }: LineCardProps) {
  const { t } = useText()
  const { typed, change, autosave } = useLine(visit.visitId, line)
  return (
    <div className={classes['fields']}>
      <SegmentedControl
        fullWidth
        aria-label={`${t('visit.finding')} ${line.name}`}
        data={FOUND.map((found) => ({ value: found, label: t(`visit.found.${found}`) }))}
        value={typed.finding ?? ''}
        onChange={(value) => change({ finding: FOUND.find((found) => found === value) ?? null })}
      />
      <Textarea
        label={t('visit.note')}
        aria-label={`${t('visit.note')} ${line.name}`}
        autosize
        minRows={2}
        maxLength={1000}
        value={typed.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <SaveIndicator state={autosave.state} />
    </div>
  )
}
