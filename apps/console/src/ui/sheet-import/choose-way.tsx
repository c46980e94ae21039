import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useText } from '../text.ts'
import classes from './sheet-import.module.css'

export type ImportWay = 'file' | 'paste'

interface ChooseWayProps {
  readonly way: ImportWay
  readonly onWay: (way: ImportWay) => void
}

/** Whether a sheet comes as a file, or as a block from the clipboard. */
export function ChooseWay({ way, onWay }: ChooseWayProps) {
  const { t } = useText()
  const labelId = useId()
  return (
    <div>
      <span id={labelId} className={classes['label']}>
        {t('sheetImport.way')}
      </span>
      <SegmentedControl
        aria-labelledby={labelId}
        value={way}
        data={[
          { value: 'file', label: t('sheetImport.file') },
          { value: 'paste', label: t('sheetImport.paste.way') },
        ]}
        onChange={(value) => onWay(value === 'paste' ? 'paste' : 'file')}
      />
    </div>
  )
}
