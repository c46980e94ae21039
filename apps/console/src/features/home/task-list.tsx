import { Button } from '@mantine/core'
import { daysLeft } from '../../lib/format/day.ts'
import { useNearDay } from '../../lib/format/use-near-day.ts'
import { StateTag, type StateTone } from '../../ui/state-tag.tsx'
import classes from './task-list.module.css'
import { useText } from './text.ts'

export type TaskState = 'notStarted' | 'underWay' | 'done' | 'blocked'

/** One thing that somebody owes, with the one button that leads to the exact place. */
export interface Task {
  readonly id: string
  readonly title: string
  /** For whom or in what: the unit, the assessment. */
  readonly context?: string
  readonly state: TaskState
  /** The last plain date on which it is in time. */
  readonly dueOn?: string
  /** Why it cannot begin yet, and who or what unblocks it. */
  readonly blockedBy?: string
  /** Names the act: "继续自评". */
  readonly act: string
  readonly href: string
}

const TONES: Readonly<Record<TaskState, StateTone>> = {
  notStarted: 'idle',
  underWay: 'active',
  done: 'done',
  blocked: 'idle',
}

export interface TaskListProps {
  /** In the order of their deadlines. */
  readonly tasks: readonly Task[]
  readonly today: string
  readonly onOpen: (href: string) => void
}

export function TaskList({ tasks, today, onOpen }: TaskListProps) {
  const first = tasks.find(isOpen)
  return (
    <ul className={classes['tasks']}>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} first={task === first} today={today} onOpen={onOpen} />
      ))}
    </ul>
  )
}

/** Waits for somebody who can do it now. */
export function isOpen({ state }: Task): boolean {
  return state === 'notStarted' || state === 'underWay'
}

interface TaskRowProps extends Omit<TaskListProps, 'tasks'> {
  readonly task: Task
  /** The most urgent that can be done: its button stands out. */
  readonly first: boolean
}

function TaskRow({ task, first, today, onOpen }: TaskRowProps) {
  const { t } = useText()
  return (
    <li className={classes['task']}>
      <div className={classes['what']}>
        <p className={classes['title']}>{task.title}</p>
        {task.context && <p className={classes['context']}>{task.context}</p>}
        {task.blockedBy && <p className={classes['context']}>{task.blockedBy}</p>}
      </div>
      <StateTag tone={TONES[task.state]}>{t(`state.${task.state}`)}</StateTag>
      <Deadline task={task} today={today} />
      <div className={classes['act']}>
        {isOpen(task) && (
          <Button
            component="a"
            href={task.href}
            variant={first ? 'filled' : 'default'}
            onClick={(event: React.MouseEvent) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              onOpen(task.href)
            }}
          >
            {task.act}
          </Button>
        )}
      </div>
    </li>
  )
}

function Deadline({ task, today }: { readonly task: Task; readonly today: string }) {
  const { t } = useText()
  const nearDay = useNearDay()
  if (!task.dueOn) return <p className={classes['due']}>{t('noDue')}</p>
  const left = daysLeft(task.dueOn, today) ?? 0
  const words = left < 0 ? t('overdueBy', { days: -left }) : left === 0 ? t('dueToday') : t('daysLeft', { days: left })
  const overdue = left < 0 && task.state !== 'done'
  return (
    <p className={classes['due']}>
      <span>{t('due', { day: nearDay(task.dueOn) })}</span>
      {overdue ? <StateTag tone="official">{words}</StateTag> : <span className={classes['left']}>{words}</span>}
    </p>
  )
}
