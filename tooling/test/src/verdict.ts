import { NOTHING, readReport, type Tally } from './reports.ts'

/** One task as turbo tells it. */
export interface TaskRun {
  /** `@jianjia/db#test:db`; `//#lint` for the root. */
  readonly id: string
  readonly task: string
  /** Zero for a cached one; undefined when it never ran because something before it failed. */
  readonly exitCode: number | undefined
  readonly cached: boolean
  readonly milliseconds: number
}

/**
 * What a task counts for. With a report: its tests, and one failure more when the task failed without a failed test, ran no
 * test, or left no report. Without one (format, lint, types, build): one test.
 */
export function judge(run: TaskRun, report: string | undefined, leavesReport: boolean): Tally {
  if (!leavesReport) {
    return run.exitCode === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1, failures: [howItEnded(run)] }
  }
  if (report === undefined) return { ...NOTHING, failed: 1, failures: [`${howItEnded(run)}, no report`] }
  const tally = readReport(report)
  if (tally.passed + tally.failed === 0) return { ...tally, failed: 1, failures: ['ran no test'] }
  if (run.exitCode !== 0 && tally.failed === 0) return { ...tally, failed: 1, failures: [howItEnded(run)] }
  return tally
}

function howItEnded(run: TaskRun): string {
  return run.exitCode === undefined ? 'did not run' : `ended with ${run.exitCode}`
}

/** The tasks in turbo's run summary that run something. */
export function readSummary(text: string): readonly TaskRun[] {
  const summary: { tasks: readonly SummaryTask[] } = JSON.parse(text)
  return summary.tasks
    .filter((task) => task.command !== '<NONEXISTENT>')
    .map((task) => ({
      id: task.taskId,
      task: task.task,
      exitCode: task.execution?.exitCode ?? (task.cache?.status === 'HIT' ? 0 : undefined),
      cached: task.cache?.status === 'HIT',
      milliseconds: (task.execution?.endTime ?? 0) - (task.execution?.startTime ?? 0),
    }))
}

interface SummaryTask {
  readonly taskId: string
  readonly task: string
  readonly command: string
  readonly cache?: { readonly status: string }
  readonly execution?: { readonly startTime: number; readonly endTime: number; readonly exitCode: number }
}
