import type { SheetReading } from '@jianjia/domain/scheme'
import { TextInput } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './from-sheet.module.css'
import { SheetBasics } from './sheet-basics.tsx'
import { SheetConditions } from './sheet-conditions.tsx'
import { SheetLine } from './sheet-line.tsx'
import { changeLine, draftOf, linesOf, type SheetLineState, stateOf } from './sheet-state.ts'
import { WarningList } from './warning-list.tsx'

/** The lines of a sheet that was read: looked at one by one, then a draft. */
export function ConfirmSheet({ sheet }: { readonly sheet: SheetReading }) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const navigate = useNavigate()
  const [state, setState] = useState(() => stateOf(sheet))
  const [name, setName] = useState((sheet.title ?? sheet.fileName.replace(/\.\w+$/, '')).slice(0, 100))
  const [yearLabel, setYearLabel] = useState(today.slice(0, 4))
  const [tried, setTried] = useState(false)
  const change = useChange({
    mutation: trpc.scheme.createFromSheet.mutationOptions(),
    onDone: ({ schemeId }) => void navigate({ to: '/schemes/$schemeId', params: { schemeId } }),
  })
  const replace = useCallback((line: SheetLineState) => setState((old) => changeLine(old, line.key, () => line)), [])
  const open = linesOf(state).filter((line) => !line.confirmed)
  const draft = draftOf(sheet, state)
  const faults = { name: name.trim() === '', year: yearLabel.trim() === '' }

  function submit() {
    setTried(true)
    if (open.length > 0 || draft === undefined || faults.name || faults.year) return
    void change.submit({ districtId, name, yearLabel, sheet: draft })
  }

  return (
    <div className={classes['stack']}>
      <SheetBasics sheet={sheet} state={state} onChange={setState} />
      <Sheet narrow>
        <TextInput
          label={t('form.name')}
          maxLength={100}
          value={name}
          error={tried && faults.name && t('form.nameMissing')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          mt="md"
          label={t('form.year')}
          maxLength={20}
          value={yearLabel}
          error={tried && faults.year && t('form.yearMissing')}
          onChange={(event) => setYearLabel(event.currentTarget.value)}
        />
      </Sheet>
      {state.categories.map((category, at) => (
        <Sheet
          key={`${at} ${category.name}`}
          title={category.name === '' ? t('lines') : category.name}
          aside={category.points !== null && t('line.points', { points: category.points })}
          flush
        >
          {category.warnings.length > 0 && (
            <div className={classes['about']}>
              <WarningList warnings={category.warnings} />
            </div>
          )}
          <ul className={classes['lines']}>
            {category.lines.map((line) => (
              <SheetLine key={line.key} line={line} onChange={replace} />
            ))}
          </ul>
        </Sheet>
      ))}
      {state.bonus && (
        <Sheet
          title={t('sheet.bonus')}
          aside={state.bonus.cap !== null && t('sheet.bonusCap', { points: state.bonus.cap })}
          flush
        >
          <ul className={classes['lines']}>
            {state.bonus.lines.map((line) => (
              <SheetLine key={line.key} line={line} isBonus onChange={replace} />
            ))}
          </ul>
        </Sheet>
      )}
      <SheetConditions sheet={sheet} state={state} onChange={setState} />
      <FailureNotice failure={change.failure} />
      {tried && (open.length > 0 || draft === undefined) && (
        <Notice
          tone="attention"
          title={t(draft === undefined ? 'sheet.faulty' : 'sheet.notAll', { count: open.length })}
          urgent
        >
          {open[0] && <a href={`#line-${open[0].key}`}>{t('sheet.toFirst', { name: open[0].name })}</a>}
        </Notice>
      )}
      <SubmitBar
        label={t('form.submit')}
        pending={change.pending}
        waiting={change.waiting}
        onSubmit={submit}
        status={t('sheet.count.open', { count: open.length })}
      />
    </div>
  )
}
