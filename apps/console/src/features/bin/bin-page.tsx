import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/api/trpc.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { StateView } from '../../ui/state-view.tsx'
import { BinRow } from './bin-row.tsx'
import classes from './bin.module.css'
import { useText } from './text.ts'

/** 回收站: whatever was thrown away and can still be taken out by whoever looks. */
export function BinPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const query = useQuery(trpc.bin.list.queryOptions({ districtId }))
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <QueryView
        query={query}
        empty={{
          when: ({ items }) => items.length === 0,
          show: <StateView kind="noData" title={t('none')} text={t('noneText')} />,
        }}
      >
        {({ items, more }) => (
          <Sheet>
            <ul className={classes['list']}>
              {items.map((item) => (
                <BinRow key={`${item.kind} ${item.subjectId}`} item={item} />
              ))}
            </ul>
            {more && <p>{t('more')}</p>}
          </Sheet>
        )}
      </QueryView>
    </>
  )
}
