import { Agent, request } from 'node:http'

export interface Target {
  readonly name: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Pass {
  readonly requestsPerSecond: number
  readonly bytes: number
}

/** Asks one address from `connections` clients at once for `milliseconds`; every answer must be a 200. */
export async function load(target: Target, connections: number, milliseconds: number): Promise<Pass> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + milliseconds
  let answered = 0
  let bytes = 0
  async function client(): Promise<void> {
    while (performance.now() < until) {
      bytes = await ask(target, agent)
      answered++
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: connections }, client))
  agent.destroy()
  return { requestsPerSecond: (answered * 1000) / (performance.now() - begun), bytes }
}

function ask(target: Target, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(target.url, { agent, headers: { ...target.headers } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength
      })
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(bytes)
        else reject(new Error(`${target.name} answered ${answer.statusCode}`))
      })
      answer.on('error', reject)
    })
    call.on('error', reject)
    call.end()
  })
}

/** The middle value; of an even number the lower one of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
