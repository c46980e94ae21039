import { usePlace } from '../../../lib/session/current-post.ts'
import { EvidenceFiles } from '../../../ui/viewer/evidence-files.tsx'
import { Alike } from './alike.tsx'
import type { ReviewData } from './marks.ts'
import classes from './sheet.module.css'

export type FileOf = ReviewData['files'][number]

interface FilesProps {
  readonly files: readonly FileOf[]
  readonly alike: ReviewData['alike']
  readonly none?: string
}

/** Pictures, PDF and Word are looked at where they stand. */
export function Files({ files, alike, none }: FilesProps) {
  const { districtId } = usePlace()
  if (files.length === 0) return none ? <p className={classes['none']}>{none}</p> : null
  return (
    <EvidenceFiles
      districtId={districtId}
      files={files}
      beside={({ fileId }) => <Alike districtId={districtId} twins={alike.filter((twin) => twin.fileId === fileId)} />}
    />
  )
}
