import { sayCounted, tellTitle } from '@jianjia/domain/ledger'
import { inLanguage } from '@jianjia/domain/scheme'
import { LAST_DAYS, LATE_AFTER_DAYS } from '@jianjia/domain/assessment'
import { Link } from '@tanstack/react-router'
import { useNearDay } from '../../../lib/format/use-near-day.ts'
import { Notice } from '../../../ui/notice.tsx'
import { ReturnNotes } from '../../../ui/returned/return-notes.tsx'
import { useText } from '../text.ts'
import { Moves } from './moves.tsx'
import { type FileOf, Files } from './files.tsx'
import type { ReviewData, ReviewItem } from './marks.ts'
import { OnSite } from './on-site.tsx'
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
      <ReturnNotes rule={item.rule} returns={item.returns} files={data.files} />
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
      <OnSite item={item} data={data} />
      {isComputed && <Records item={item} filesOf={filesOf} data={data} />}
      {item.needsMark && (
        <>
          <h3>{t('sheet.files')}</h3>
          <Files files={filesOf(item.fileIds)} alike={data.alike} none={t('sheet.noFiles')} />
        </>
      )}
      <Moves steps={data.moves.find(({ itemId }) => itemId === item.itemId)?.steps ?? []} />
    </section>
  )
}

interface RecordsProps {
  readonly item: ReviewItem
  readonly filesOf: (ids: readonly string[]) => readonly FileOf[]
  readonly data: ReviewData
}

function Records({ item, filesOf, data }: RecordsProps) {
  const { t, language } = useText()
  const nearDay = useNearDay()
  const kept = data.keeping.find(({ itemId }) => itemId === item.itemId)
  return (
    <>
      <h3>{t('sheet.records')}</h3>
      {kept && kept.late + kept.inLastDays > 0 && (
        <p className={classes['none']}>{t('sheet.kept', { ...kept, days: LATE_AFTER_DAYS, last: LAST_DAYS })}</p>
      )}
      {item.records.length === 0 ? (
        <p className={classes['none']}>{t('sheet.noRecords')}</p>
      ) : (
        <ul className={classes['records']}>
          {item.records.map((record) => (
            <li key={`${record.entryId} ${record.amount}`}>
              <span className={classes['record']}>
                <span>{nearDay(record.day)}</span>
                <Link to="/ledger/$entryId" params={{ entryId: record.entryId }}>
                  {tellTitle(record.title, language)}
                </Link>
                <span>
                  {t('sheet.recordAmount', { amount: inLanguage(sayCounted(record.metric, record.amount), language) })}
                </span>
              </span>
              <Files files={filesOf(record.fileIds)} alike={data.alike} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
