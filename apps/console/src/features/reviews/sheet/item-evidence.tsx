import { Link } from '@tanstack/react-router'
import { formatShortDay } from '../../../lib/format/day.ts'
import { formatFileSize } from '../../../lib/format/file-size.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { fileAddress } from '../../../lib/upload/file-address.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import type { ReviewData, ReviewItem } from './marks.ts'
import classes from './sheet.module.css'

interface ItemEvidenceProps {
  readonly item: ReviewItem
  readonly data: ReviewData
}

/** What the branch says about a line and what proves it. */
export function ItemEvidence({ item, data }: ItemEvidenceProps) {
  const { t } = useText()
  const filesOf = (ids: readonly string[]) => data.files.filter((file) => ids.includes(file.fileId))
  const isComputed = !item.needsMark || item.records.length > 0
  return (
    <section className={classes['evidence']} aria-labelledby="item-name">
      <h2 id="item-name" className={classes['itemName']}>
        {item.name}
      </h2>
      {item.contestReason !== null && (
        <Notice tone="attention" title={t('sheet.contest')}>
          <p>{item.contestReason}</p>
        </Notice>
      )}
      {item.needsMark && (
        <>
          <h3>{t('sheet.claim')}</h3>
          <p className={classes['claim']}>{item.selfNote ?? t('sheet.noClaim')}</p>
        </>
      )}
      {isComputed && <Records item={item} filesOf={filesOf} />}
      {item.needsMark && (
        <>
          <h3>{t('sheet.files')}</h3>
          <Files files={filesOf(item.fileIds)} none={t('sheet.noFiles')} />
        </>
      )}
    </section>
  )
}

type FileOf = ReviewData['files'][number]

interface RecordsProps {
  readonly item: ReviewItem
  readonly filesOf: (ids: readonly string[]) => readonly FileOf[]
}

function Records({ item, filesOf }: RecordsProps) {
  const { t, language } = useText()
  return (
    <>
      <h3>{t('sheet.records')}</h3>
      {item.records.length === 0 ? (
        <p className={classes['none']}>{t('sheet.noRecords')}</p>
      ) : (
        <ul className={classes['records']}>
          {item.records.map((record) => (
            <li key={`${record.entryId} ${record.amount}`}>
              <span className={classes['record']}>
                <span>{formatShortDay(record.day, language)}</span>
                <Link to="/ledger/$entryId" params={{ entryId: record.entryId }}>
                  {record.title}
                </Link>
                <span>{t('sheet.recordAmount', { amount: record.amount })}</span>
              </span>
              <Files files={filesOf(record.fileIds)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface FilesProps {
  readonly files: readonly FileOf[]
  readonly none?: string
}

/** Pictures are shown where they stand; everything opens under its own name. */
function Files({ files, none }: FilesProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  if (files.length === 0) return none ? <p className={classes['none']}>{none}</p> : null
  return (
    <ul className={classes['files']}>
      {files.map(({ fileId, name, size, mediaType }) => (
        <li key={fileId}>
          <a href={fileAddress(districtId, fileId)} target="_blank" rel="noreferrer">
            {mediaType.startsWith('image/') && (
              <img src={fileAddress(districtId, fileId)} alt={t('sheet.openFile', { name })} loading="lazy" />
            )}
            <span>{name}</span>
          </a>
          <span className={classes['size']}>{formatFileSize(size)}</span>
        </li>
      ))}
    </ul>
  )
}
