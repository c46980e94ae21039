import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** Many times what a refusal takes on a machine that has something to do besides. */
const STEP_MILLIS = 200

/** Passwords are hashed slowly on purpose. */
const STEPS_OF_SIGN_IN = 5
const SIGN_IN = '/auth/sign-in/'

/** That there is nothing; a batch of calls in which one of them was told so has the status of a mixture. */
const TELLS_OF_NOTHING: ReadonlySet<number> = new Set([404, 207])

/**
 * What is out of reach is refused as what does not exist, and after the same time: such an answer leaves at a whole step
 * after its request came, for to find a thing and then not to show it takes longer than to find none. So does a sign-in in
 * vain, whoever was named. Nothing of the database is held meanwhile.
 */
export function evenRefusals(server: FastifyInstance, step = STEP_MILLIS): void {
  server.addHook('onSend', async (request, reply, payload) => {
    // What procedures answer with is opened only behind this.
    const status = payload instanceof Response ? payload.status : reply.statusCode
    if (request.url.startsWith(SIGN_IN) && status === 403)
      await pause(untilNext(step * STEPS_OF_SIGN_IN, reply.elapsedTime))
    else if (TELLS_OF_NOTHING.has(status)) await pause(untilNext(step, reply.elapsedTime))
  })
}

function untilNext(step: number, elapsed: number): number {
  return step - (elapsed % step)
}
