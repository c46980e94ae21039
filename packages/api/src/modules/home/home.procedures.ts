import { listTasks } from './list-tasks.ts'

export const homeProcedures = { tasks: listTasks }
