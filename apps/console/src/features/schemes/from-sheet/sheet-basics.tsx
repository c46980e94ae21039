import { Stage } from '@jianjia/domain/org'
import type { SheetReading } from '@jianjia/domain/scheme'
import { Button, NativeSelect } from '@mantine/core'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './from-sheet.module.css'
import { confirmSure, isUnsure, linesOf, type SheetState } from './sheet-state.ts'
import { WarningList } from './warning-list.tsx'

export interface SheetBasicsProps {
  readonly sheet: SheetReading
  readonly state: SheetState
  readonly onChange: (state: SheetState) => void
}

/** What was read in figures, what the sheet says against itself as a whole, and the one button for what is clear. */
export function SheetBasics({ sheet, state, onChange }: SheetBasicsProps) {
  const { t } = useText()
  const segmentName = useSegmentName()
  const lines = linesOf(state)
  const bonus = new Set(state.bonus?.lines ?? [])
  const unsure = lines.filter((line) => isUnsure(line, bonus.has(line))).length
  const open = lines.filter((line) => !line.confirmed).length
  const sure = lines.filter((line) => !line.confirmed && !isUnsure(line, bonus.has(line))).length
  const atLines = new Set(lines.flatMap(({ warnings }) => warnings))
  const atCategories = new Set(state.categories.flatMap(({ warnings }) => warnings))
  const whole = sheet.warnings.filter((warning) => !atLines.has(warning) && !atCategories.has(warning))
  return (
    <Sheet title={t('sheet.read')}>
      <ul className={classes['counts']}>
        <li>{t('sheet.count.all', { count: lines.length })}</li>
        <li data-count="unsure">{t('sheet.count.unsure', { count: unsure })}</li>
        <li data-count="open">{t('sheet.count.open', { count: open })}</li>
        {sheet.total !== null && <li>{t('sheet.count.total', { points: sheet.total })}</li>}
      </ul>
      {sheet.sheet !== null && <p className={classes['cell']}>{t('sheet.from', { name: sheet.sheet })}</p>}
      <p>{t('sheet.wordingHint')}</p>
      <WarningList warnings={whole} />
      {Object.entries(state.segmentOf).map(([type, segment]) => (
        <NativeSelect
          key={type}
          mt="md"
          label={t('sheet.column', { type })}
          value={segment}
          data={[
            { value: '', label: t('sheet.columnOut') },
            ...(Stage.safeParse(segment).success || segment === '' ? [] : [{ value: segment, label: segment }]),
            ...Stage.options.map((stage) => ({ value: stage, label: segmentName(stage) })),
          ]}
          onChange={(event) =>
            onChange({ ...state, segmentOf: { ...state.segmentOf, [type]: event.currentTarget.value } })
          }
        />
      ))}
      {sure > 0 && (
        <Button variant="default" mt="md" onClick={() => onChange(confirmSure(state))}>
          {t('sheet.confirmSure', { count: sure })}
        </Button>
      )}
    </Sheet>
  )
}
