import { type ErrorData, errorDataOf, httpStatusOf } from '@jianjia/api'
import type { Refusal } from '@jianjia/domain/kernel'
import type { FastifyReply } from 'fastify'

/** The same form as `error.data` of a procedure, so that the console has one way to show a no. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply.code(httpStatusOf(refusal)).send(refusalBody(reply, refusal))
}

export function refusalBody(reply: FastifyReply, refusal: Refusal): ErrorData {
  return { requestId: reply.request.id, refusal }
}

/** For what an upload or a download throws. An accident is logged and answered without its text. */
export function sendError(reply: FastifyReply, error: unknown): FastifyReply {
  const { status, data } = errorDataOf(error, reply.request.id)
  if (status >= 500) reply.request.log.error({ err: error }, 'request failed')
  return reply.code(status).send(data)
}
