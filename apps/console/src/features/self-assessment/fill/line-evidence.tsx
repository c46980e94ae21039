import { MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { FormField } from '../../../ui/form/form-field.tsx'
import { EvidenceTray } from '../../../ui/tray/evidence-tray.tsx'
import { useText } from '../text.ts'
import classes from './fill.module.css'
import type { LineProps } from './line-view.tsx'

/** The files that prove a line: new ones, or those that are in the system already. */
export function LineEvidence({ sheet, of, line, writes }: LineProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const itemId = line.criterion.id
  const attach = useChange({ mutation: trpc.selfAssessment.attachEvidence.mutationOptions() })
  const detach = useChange({ mutation: trpc.selfAssessment.detachEvidence.mutationOptions() })
  const about = { districtId, ...of, itemId }
  const files = line.fileIds.flatMap((fileId) => sheet.files.filter((file) => file.fileId === fileId))
  const needed = line.criterion.minEvidence ?? 0
  const counted = { got: files.length }
  if (!writes && files.length === 0) return null
  return (
    <div className={classes['evidence']}>
      <FormField
        path="evidence"
        label={t('evidence')}
        hint={needed > 0 ? t('evidenceNeeded', { count: needed, ...counted }) : t('evidenceOptional', counted)}
        required={needed > 0}
      >
        <div className={classes['tray']}>
          <EvidenceTray
            districtId={districtId}
            ownerUnitId={of.unitId}
            files={files}
            maxBytes={MAX_EVIDENCE_BYTES}
            path={`evidence.${itemId}`}
            readOnly={!writes}
            onAdd={({ fileId }) => void attach.submit({ ...about, fileIds: [fileId] })}
            onChoose={(chosen) => void attach.submit({ ...about, fileIds: chosen.map(({ fileId }) => fileId) })}
            onRemove={(fileId) => void detach.submit({ ...about, fileIds: [fileId] })}
          />
        </div>
      </FormField>
      <FailureNotice failure={attach.failure ?? detach.failure} />
    </div>
  )
}
