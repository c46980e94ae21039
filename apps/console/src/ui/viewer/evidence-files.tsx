import { IconFile, IconFileTypePdf, IconFileWord } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { formatFileSize } from '../../lib/format/file-size.ts'
import { type FileKind, kindOfFile } from './file-kind.ts'
import { FileViewer } from './file-viewer.tsx'
import { Thumbnail } from './thumbnail.tsx'
import classes from './viewer.module.css'

export interface ShownFile {
  readonly fileId: string
  readonly name: string
  readonly size: number
  readonly mediaType: string
}

interface EvidenceFilesProps {
  readonly districtId: string
  readonly files: readonly ShownFile[]
  /** What stands beside a file: a hint for whoever reviews, a button. */
  readonly beside?: (file: ShownFile) => ReactNode
}

/** Files with small pictures; each opens where it stands, below its line, and nothing has to be saved to look. */
export function EvidenceFiles({ districtId, files, beside }: EvidenceFilesProps) {
  const [open, setOpen] = useState<string>()
  return (
    <ul className={classes['files']}>
      {files.map((file) => {
        const isOpen = open === file.fileId
        return (
          <li key={file.fileId}>
            <button
              type="button"
              className={classes['file']}
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? undefined : file.fileId)}
            >
              <Sign districtId={districtId} file={file} />
              <span className={classes['name']}>{file.name}</span>
              <span className={classes['size']}>{formatFileSize(file.size)}</span>
            </button>
            {beside?.(file)}
            {isOpen && <FileViewer districtId={districtId} file={file} onClose={() => setOpen(undefined)} />}
          </li>
        )
      })}
    </ul>
  )
}

const ICONS = { pdf: IconFileTypePdf, text: IconFileWord, other: IconFile } as const satisfies Record<
  Exclude<FileKind, 'picture'>,
  typeof IconFile
>

function Sign({ districtId, file }: { readonly districtId: string; readonly file: ShownFile }) {
  const kind = kindOfFile(file.mediaType)
  if (kind === 'picture') return <Thumbnail districtId={districtId} fileId={file.fileId} />
  const Icon = ICONS[kind]
  return (
    <span className={classes['sign']}>
      <Icon size={28} stroke={1.25} aria-hidden="true" />
    </span>
  )
}
