import { MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import { Progress } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { formatFileSize } from '../../lib/format/file-size.ts'
import { FileChooser } from '../file-drop/file-chooser.tsx'
import { FileDrop } from '../file-drop/file-drop.tsx'
import { useText } from '../text.ts'
import classes from './sheet-import.module.css'

export interface SheetDropProps {
  /** The file that is being read, and how much of it is sent, between 0 and 1. */
  readonly reading: { readonly pending: boolean; readonly name: string; readonly share: number }
  /** The name of the file that was read. */
  readonly chosen: string | undefined
  readonly onFile: (file: File) => void
}

/** One sheet, dropped or chosen. */
export function SheetDrop({ reading, chosen, onFile }: SheetDropProps) {
  const { t } = useText()
  const { pending, name, share } = reading
  const take = ([file]: readonly File[]) => {
    if (file && !pending) onFile(file)
  }
  const percent = Math.round(share * 100)
  return (
    <div className={classes['file']}>
      <FileDrop
        hint={chosen ?? t('sheetImport.drop')}
        onFiles={take}
        note={
          <>
            <span role="status">
              {!pending
                ? t('sheetImport.types', { limit: formatFileSize(MAX_EVIDENCE_BYTES) })
                : share > 0 && share < 1
                  ? t('sheetImport.sending', { name, percent })
                  : t('sheetImport.reading', { name })}
            </span>
            {pending && (
              <Progress value={percent} animated={share >= 1} mt="xs" aria-label={t('sheetImport.progress')} />
            )}
          </>
        }
      >
        <FileChooser
          label={chosen === undefined ? t('sheetImport.choose') : t('sheetImport.again')}
          icon={<IconFileSpreadsheet size={18} aria-hidden="true" />}
          accept=".xlsx,.xls,.csv"
          disabled={pending}
          onFiles={take}
        />
      </FileDrop>
    </div>
  )
}
