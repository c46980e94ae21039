import { usePlace } from '../../lib/session/current-post.ts'
import { TasksView } from './tasks-view.tsx'

/** The one file that asks the server for the tasks. */
export function MyTasks({ onOpen }: { readonly onOpen: (href: string) => void }) {
  const { today } = usePlace()
  return <TasksView tasks={[]} today={today} onOpen={onOpen} />
}
