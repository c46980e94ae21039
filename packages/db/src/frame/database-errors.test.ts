import { expect, it } from 'vitest'
import { isRetryable, violates } from './database-errors.ts'

function databaseError(fields: { code: string; constraint?: string; message?: string }): Error {
  return Object.assign(new Error(fields.message ?? 'refused'), fields)
}

it('knows a violation by its constraint, with or without the number of a shard', () => {
  const unique = databaseError({ code: '23505', constraint: 'unit_code_key' })
  const sharded = databaseError({ code: '23505', constraint: 'unit_code_key_102319' })
  expect([unique, sharded].map((error) => violates(error, 'unit_code_key'))).toEqual([true, true])
  expect(violates(unique, 'unit_code')).toBe(false)
  expect(violates(databaseError({ code: '42501', constraint: 'unit_code_key' }), 'unit_code_key')).toBe(false)
  expect(violates(new Error('unit_code_key'), 'unit_code_key')).toBe(false)
})

it('runs again after a deadlock, a failed serialization and a failed commit of a node, and after nothing else', () => {
  const again = [
    databaseError({ code: '40001' }),
    databaseError({ code: '40P01' }),
    databaseError({
      code: 'XX000',
      message: 'could not commit transaction for shard 102008 on at least one active node',
    }),
  ]
  const never = [
    databaseError({ code: 'XX000' }),
    databaseError({ code: '23505' }),
    new Error('40001'),
    'text',
    undefined,
  ]
  expect(again.map(isRetryable)).toEqual([true, true, true])
  expect(never.map(isRetryable)).toEqual([false, false, false, false, false])
})
