import type { SheetReading } from '@jianjia/domain/scheme'
import { Checkbox } from '@mantine/core'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './from-sheet.module.css'
import type { SheetState } from './sheet-state.ts'

export interface SheetConditionsProps {
  readonly sheet: SheetReading
  readonly state: SheetState
  readonly onChange: (state: SheetState) => void
}

/** Conditions, vetoes and levels that stand around the table; each may be left out. */
export function SheetConditions({ sheet, state, onChange }: SheetConditionsProps) {
  const { t } = useText()
  const groups = [
    { title: t('sheet.gates'), texts: sheet.gates },
    { title: t('sheet.vetoes'), texts: sheet.vetoes },
  ].filter(({ texts }) => texts.length > 0)
  function take(text: string, isTaken: boolean) {
    const left = new Set(state.left)
    if (isTaken) left.delete(text)
    else left.add(text)
    onChange({ ...state, left })
  }
  return (
    <>
      {groups.map(({ title, texts }) => (
        <Sheet key={title} title={title}>
          <ul className={classes['conditions']}>
            {[...new Set(texts)].map((text) => (
              <li key={text}>
                <Checkbox
                  size="md"
                  label={text}
                  checked={!state.left.has(text)}
                  onChange={(event) => take(text, event.currentTarget.checked)}
                />
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
      {sheet.levels.length > 0 && (
        <Sheet title={t('levels')}>
          <ul className={classes['facts']}>
            {sheet.levels.map(({ name, min }) => (
              <li key={name}>{t('named', { name, text: t('levelFrom', { min }) })}</li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  )
}
