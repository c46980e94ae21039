import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { downloadAddress } from '../../../lib/upload/file-address.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useMay } from '../parts/may.ts'
import { useText } from '../text.ts'
import { MatrixView } from './matrix-view.tsx'

const route = getRouteApi('/signed-in/obligations')

/** 计划总结完成情况: units × what they owe, with the same five numbers at every level. */
export function MatrixPage() {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { show: _, ...question } = route.useSearch()
  const may = useMay()
  const query = useQuery(trpc.obligation.matrix.queryOptions({ districtId, ...question }))
  const whole = may('obligation.read')
  const file = (format: 'xlsx' | 'csv') =>
    downloadAddress('obligation.export', { districtId, ...question, format, language: language === 'en' ? 'en' : 'zh' })
  const empty = (query.data?.rounds.length ?? 0) === 0
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={whole ? t('lead') : t('leadBranch')}
        actions={
          <>
            {!empty && (
              <>
                <Button component="a" href={file('xlsx')} download variant="default">
                  {t('excel')}
                </Button>
                <Button component="a" href={file('csv')} download variant="default">
                  {t('csv')}
                </Button>
              </>
            )}
            <LinkButton to="/plans" variant="default">
              {t('toPlans')}
            </LinkButton>
            <LinkButton to="/duties" variant="default">
              {t('toDuties')}
            </LinkButton>
            {may('obligation.set') && <LinkButton to="/obligations/new">{t('set')}</LinkButton>}
          </>
        }
      />
      <QueryView query={query} lines={8}>
        {(matrix) => <MatrixView matrix={matrix} />}
      </QueryView>
    </>
  )
}
