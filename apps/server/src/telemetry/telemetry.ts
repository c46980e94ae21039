import { connectionsOf, type Db } from '@jianjia/db'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What the server tells an operator's monitoring of itself. No label ever holds what a person has typed, nor an id. */
export interface Telemetry {
  answered(answer: Answered): void
  /** An expected no, by its code. */
  refused(procedure: string, code: string): void
  jobEnded(job: string, outcome: 'done' | 'failed', seconds: number): void
  /** In the text form of Prometheus. */
  tell(): Promise<{ readonly text: string; readonly mediaType: string }>
}

export interface Answered {
  readonly method: string
  /** As it was declared, never as it was asked for. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const JOB_SECONDS = [0.1, 0.5, 1, 5, 15, 60, 300, 900]

/** Counts from the start of the process; every server of an installation tells its own. */
export function createTelemetry(db: Db): Telemetry {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    ...{ name: 'jianjia_http_request_seconds', help: 'Time until an answer was sent', registers },
    ...{ labelNames: ['method', 'route', 'status'] as const, buckets: SECONDS },
  })
  const refusals = new Counter({
    ...{ name: 'jianjia_refusals_total', help: 'Expected noes by procedure and code', registers },
    labelNames: ['procedure', 'code'] as const,
  })
  const jobs = new Histogram({
    ...{ name: 'jianjia_job_seconds', help: 'Time that a job took', registers },
    ...{ labelNames: ['job', 'outcome'] as const, buckets: JOB_SECONDS },
  })
  const connections = new Gauge({
    ...{
      name: 'jianjia_database_connections',
      help: 'Connections by what they do; waiting = requests without one',
      registers,
    },
    labelNames: ['state'] as const,
    collect() {
      for (const [state, count] of Object.entries(connectionsOf(db))) this.set({ state }, count)
    },
  })
  return {
    answered: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    refused: (procedure, code) => refusals.inc({ procedure, code }),
    jobEnded: (job, outcome, seconds) => jobs.observe({ job, outcome }, seconds),
    tell: async () => {
      connections.reset()
      return { text: await registry.metrics(), mediaType: registry.contentType }
    },
  }
}
