import { holdsAnywhere } from '@jianjia/domain/policy'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { trpc } from '../../lib/api/trpc.ts'
import { useRefusalText } from '../../lib/refusals/use-refusal-text.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { MyNotices } from './my-notices.tsx'
import { taskInWords } from './task-words.ts'
import { TasksView } from './tasks-view.tsx'
import { useText } from './text.ts'

/** The one file that asks the server for the tasks. */
export function MyTasks({ onOpen }: { readonly onOpen: (href: string) => void }) {
  const { districtId, actor } = usePlace()
  const { t, language } = useText()
  const router = useRouter()
  const refusalText = useRefusalText()
  const query = useQuery(trpc.home.tasks.queryOptions({ districtId }))
  const words = {
    ...{ t, language },
    whyNot: (refusal: Parameters<typeof refusalText>[0]) => {
      const { happened, todo } = refusalText(refusal)
      return `${happened}${todo}`
    },
    locate: router.buildLocation,
  }
  return (
    <>
      {query.data === undefined && <PageHeader title={t('title')} />}
      <QueryView query={query} lines={4}>
        {({ tasks, today }) => (
          <TasksView
            tasks={tasks.map((task) => taskInWords(task, words))}
            today={today}
            onOpen={onOpen}
            notices={<MyNotices />}
            records={holdsAnywhere(actor, 'ledger.record')}
            oversees={holdsAnywhere(actor, 'obligation.remind')}
          />
        )}
      </QueryView>
    </>
  )
}
