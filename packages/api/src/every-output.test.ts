import { expect, test } from 'vitest'
import { z } from 'zod'
import { PROCEDURES } from './router.ts'

/** Where a schema lets unknown fields through: the JSON Schema of a strict object says so at every object. */
function looseObjects(schema: unknown, here = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const loose = 'properties' in schema && !('additionalProperties' in schema && schema.additionalProperties === false)
  const below = Object.entries(schema).flatMap(([key, inner]) => looseObjects(inner, `${here}/${key}`))
  return loose ? [here === '' ? '/' : here, ...below] : below
}

const named = PROCEDURES.filter((meta) => meta.kind !== 'download').map((meta) => [meta.name, meta] as const)

test.each(named)('%s: its answer is no wider than it says', (_name, meta) => {
  expect(looseObjects(z.toJSONSchema(meta.output, { unrepresentable: 'any', io: 'input', cycles: 'ref' }))).toEqual([])
})

test.each(named)('%s: a misspelt field of its input is refused, not ignored', (_name, meta) => {
  const schema = z.toJSONSchema(meta.input, { unrepresentable: 'any', io: 'input', cycles: 'ref' })
  expect(schema).toMatchObject({ type: 'object', additionalProperties: false })
})

test('a loose object is found at any depth', () => {
  const loose = z.strictObject({ rows: z.array(z.strictObject({ unit: z.object({ id: z.string() }) })) })
  expect(looseObjects(z.toJSONSchema(loose, { io: 'input' }))).toHaveLength(1)
  expect(looseObjects(z.toJSONSchema(z.strictObject({ id: z.string() }), { io: 'input' }))).toEqual([])
})
