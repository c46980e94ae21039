import { TRPCClientError } from '@trpc/client'
import { describe, expect, test } from 'vitest'
import { isRefusedWith, readFailure } from './failure.ts'

const wire = (data: Record<string, unknown>) => ({ error: { code: -32_000, message: 'x', data } })

describe('what comes back in place of an answer', () => {
  test('a refusal, with where and until when', () => {
    const refusal = { code: 'deadlinePassed', detail: { dueOn: '2026-11-20' }, path: ['items', 2], until: '2026-11-20' }
    const error = TRPCClientError.from(wire({ refusal, requestId: 'r1' }))
    expect(readFailure(error)).toEqual({ kind: 'refused', refusal })
    expect(isRefusedWith(error, 'deadlinePassed')).toBe(true)
  })
  test('faults of fields go before the refusal that comes with them', () => {
    const issues = [{ path: ['title'], message: 'too_small' }]
    const error = TRPCClientError.from(wire({ refusal: { code: 'malformed', detail: {} }, issues, requestId: 'r1' }))
    expect(readFailure(error)).toEqual({ kind: 'faulty', issues })
  })
  test('a code that this console does not know is an accident with its number', () => {
    const error = TRPCClientError.from(wire({ refusal: { code: 'toString', detail: {} }, requestId: 'r1' }))
    expect(readFailure(error)).toEqual({ kind: 'accident', requestId: 'r1' })
  })
  test('a fault of ours is an accident with its number', () => {
    expect(readFailure(TRPCClientError.from(wire({ requestId: 'r2' })))).toEqual({ kind: 'accident', requestId: 'r2' })
  })
  test('no answer at all is the network, worth sending again', () => {
    expect(readFailure(TRPCClientError.from(new TypeError('Failed to fetch')))).toEqual({ kind: 'unreachable' })
    expect(readFailure(new TypeError('Failed to fetch'))).toEqual({ kind: 'unreachable' })
  })
  test('an answer that is no JSON came from something in between, not from the network', () => {
    const response = new Response('<html>', { status: 502, headers: { 'x-request-id': 'r3' } })
    const error = TRPCClientError.from(new SyntaxError('Unexpected token'), { meta: { response } })
    expect(readFailure(error)).toEqual({ kind: 'accident', requestId: 'r3' })
  })
})
