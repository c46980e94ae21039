import { Checkbox } from '@mantine/core'
import { memo } from 'react'
import { StateTag } from '../../../ui/state-tag.tsx'
import { LineFields } from './line-fields.tsx'
import { useText } from '../text.ts'
import classes from './from-sheet.module.css'
import { isUnsure, type SheetLineState } from './sheet-state.ts'
import { WarningList } from './warning-list.tsx'

export interface SheetLineProps {
  readonly line: SheetLineState
  readonly isBonus?: boolean
  readonly onChange: (line: SheetLineState) => void
}

/** One line: what the sheet says beside what the draft will say, and the officer's word that it is right. */
export const SheetLine = memo(function SheetLine({ line, isBonus = false, onChange }: SheetLineProps) {
  const { t } = useText()
  const unsure = isUnsure(line, isBonus)
  return (
    <li id={`line-${line.key}`} className={classes['line']} data-line={unsure ? 'unsure' : 'sure'}>
      <div className={classes['source']}>
        <p className={classes['cell']}>{t('sheet.cell', { cell: line.cell })}</p>
        <p className={classes['printed']}>{line.given.text === '' ? t('sheet.noText') : line.given.text}</p>
        <WarningList warnings={line.warnings} />
      </div>
      <LineFields line={line} needsPoints={!isBonus} onChange={onChange} />
      <div className={classes['word']}>
        <StateTag tone={line.confirmed ? 'done' : unsure ? 'attention' : 'idle'}>
          {t(line.confirmed ? 'sheet.state.confirmed' : unsure ? 'sheet.state.unsure' : 'sheet.state.sure')}
        </StateTag>
        <Checkbox
          size="md"
          label={t('sheet.confirm')}
          aria-label={t('sheet.confirmLine', { name: line.name })}
          checked={line.confirmed}
          onChange={(event) => onChange({ ...line, confirmed: event.currentTarget.checked })}
        />
      </div>
    </li>
  )
})
