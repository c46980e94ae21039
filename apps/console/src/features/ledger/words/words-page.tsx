import { WordList } from '@jianjia/domain/ledger'
import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import { WordsForm } from './words-form.tsx'

const route = getRouteApi('/signed-in/ledger/words')

/** The district's own words: what its branches choose from when they record. */
export function WordsPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { list = 'visitKind' } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(trpc.ledger.words.queryOptions({ districtId }))
  return (
    <>
      <PageHeader
        title={t('words.title')}
        lead={t('words.lead')}
        trail={[{ label: t('title'), link: { to: '/ledger' } }]}
        actions={
          <Button variant="default" component={Link} to="/ledger">
            {t('words.back')}
          </Button>
        }
      />
      <SegmentedControl
        mb="md"
        aria-label={t('words.which')}
        data={WordList.options.map((each) => ({ value: each, label: t(`words.list.${each}`) }))}
        value={list}
        onChange={(value) => void navigate({ search: { list: WordList.parse(value) }, replace: true })}
      />
      <QueryView query={query}>{({ lists }) => <WordsForm key={list} list={list} stored={lists[list]} />}</QueryView>
    </>
  )
}
