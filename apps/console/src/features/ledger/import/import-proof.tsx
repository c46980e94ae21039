import { MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { EvidenceTray } from '../../../ui/tray/evidence-tray.tsx'
import type { TrayFile } from '../../../ui/tray/tray-item.ts'
import { useText } from '../text.ts'
import classes from './import.module.css'
import type { LedgerImport } from './use-ledger-import.ts'

/** What proves all new rows at once: a sheet brings no photographs. */
export function ImportProof({ importing: { setup, change } }: { readonly importing: LedgerImport }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const add = (added: readonly TrayFile[]) =>
    change({
      files: [
        ...setup.files.filter(({ fileId }) => added.every((file) => file.fileId !== fileId)),
        ...added.map(({ fileId, name, size, mediaType }) => ({ fileId, name, size, ...(mediaType && { mediaType }) })),
      ],
    })
  return (
    <Sheet title={t('import.proof')}>
      <p className={classes['hint']}>{t('import.proofHint')}</p>
      <EvidenceTray
        districtId={districtId}
        ownerUnitId={setup.unitId}
        files={setup.files}
        maxBytes={MAX_EVIDENCE_BYTES}
        path="fileIds"
        onAdd={(file) => add([file])}
        onChoose={add}
        onRemove={(fileId) => change({ files: setup.files.filter((file) => file.fileId !== fileId) })}
      />
    </Sheet>
  )
}
