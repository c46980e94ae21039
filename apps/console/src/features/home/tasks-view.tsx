import type { ReactNode } from 'react'
import { daysLeft } from '../../lib/format/day.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StateView } from '../../ui/state-view.tsx'
import { isOpen, TaskList, type TaskListProps } from './task-list.tsx'
import { useText } from './text.ts'

interface TasksViewProps extends TaskListProps {
  /** May write into the ledger: that waits for nobody and is done any day. */
  readonly records: boolean
  /** Sees to it that the units do what they owe: the whole of it is one press away. */
  readonly oversees: boolean
  /** What was said to me, above what I have to do. */
  readonly notices: ReactNode
}

/** The page with its one sentence on top: how many, and how many of them too late. */
export function TasksView({ tasks, today, onOpen, records, oversees, notices }: TasksViewProps) {
  const { t } = useText()
  const waiting = tasks.filter(isOpen)
  const late = waiting.filter(({ dueOn }) => dueOn !== undefined && (daysLeft(dueOn, today) ?? 0) < 0)
  const sentence = [
    t('count', { count: waiting.length }),
    late.length > 0 ? t('overdue', { count: late.length }) : '',
  ].join('')
  const record = records && (
    <LinkButton to="/ledger/new" variant={tasks.length === 0 ? 'filled' : 'default'}>
      {t('record')}
    </LinkButton>
  )
  const look = (
    <LinkButton to="/results" variant="default">
      {t('toResults')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(waiting.length > 0 && { lead: sentence })}
        actions={
          <>
            {oversees && (
              <LinkButton to="/overview" variant="default">
                {t('toOverview')}
              </LinkButton>
            )}
            {tasks.length > 0 && record}
          </>
        }
      />
      {notices}
      {tasks.length === 0 ? (
        <StateView kind="noData" title={t('none')} text={t('noneText')} action={record || look} />
      ) : (
        <TaskList tasks={tasks} today={today} onOpen={onOpen} />
      )}
    </>
  )
}
