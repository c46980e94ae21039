import { daysLeft } from '../../lib/format/day.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { StateView } from '../../ui/state-view.tsx'
import { TaskList, type TaskListProps } from './task-list.tsx'
import { useText } from './text.ts'

/** The page with its one sentence on top: how many, and how many of them too late. */
export function TasksView({ tasks, today, onOpen }: TaskListProps) {
  const { t } = useText()
  const waiting = tasks.filter(({ state }) => state === 'notStarted' || state === 'underWay')
  const late = waiting.filter(({ dueOn }) => dueOn !== undefined && (daysLeft(dueOn, today) ?? 0) < 0)
  const sentence = [
    t('count', { count: waiting.length }),
    late.length > 0 ? t('overdue', { count: late.length }) : '',
  ].join('')
  return (
    <>
      <PageHeader title={t('title')} {...(waiting.length > 0 && { lead: sentence })} />
      {tasks.length === 0 ? (
        <StateView kind="noData" title={t('none')} text={t('noneText')} />
      ) : (
        <TaskList tasks={tasks} today={today} onOpen={onOpen} />
      )}
    </>
  )
}
