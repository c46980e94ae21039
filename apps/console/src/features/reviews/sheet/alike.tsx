import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatDayOrInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { FileViewer } from '../../../ui/viewer/file-viewer.tsx'
import { useText } from '../text.ts'
import type { ReviewData } from './marks.ts'
import classes from './sheet.module.css'

type Twin = ReviewData['alike'][number]

interface AlikeProps {
  readonly districtId: string
  readonly twins: readonly Twin[]
}

/** A hint and no verdict: two schools may well have been at the same event. The school itself sees nothing of it. */
export function Alike({ districtId, twins }: AlikeProps) {
  const { t, language } = useText()
  const [open, setOpen] = useState<Twin>()
  if (twins.length === 0) return null
  const shown = open && { fileId: open.twinId, name: open.unitName, size: 0, mediaType: 'image/jpeg' }
  return (
    <div className={classes['alike']} role="note">
      <p>{t('sheet.alikeLead')}</p>
      <ul>
        {twins.map((twin) => (
          <li key={twin.twinId}>
            <span>
              {t(twin.sameUnit ? 'sheet.alikeOwn' : 'sheet.alikeOther', {
                unit: twin.unitName,
                day: formatDayOrInstant(twin.uploadedAt, language, TENANT_TIME_ZONE),
                likeness: twin.likeness,
              })}
            </span>
            {twin.mayOpen && (
              <Button
                variant="default"
                size="compact-sm"
                aria-expanded={open?.twinId === twin.twinId}
                onClick={() => setOpen(open?.twinId === twin.twinId ? undefined : twin)}
              >
                {t('sheet.alikeLook')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown && <FileViewer districtId={districtId} file={shown} onClose={() => setOpen(undefined)} />}
    </div>
  )
}
