import { expect, test } from 'vitest'
import { z } from 'zod'
import { textFields } from '../testing/text-fields.ts'
import { PROCEDURES } from './router.ts'

const MEGABYTE = 1_000_000
const MOST = 100_000
const PUMPS = [' ', '0', '会', 'a ', '1-', '.']
/** What keeps a pattern busy is a long text that fits almost to its end. */
const LONG = PUMPS.map((pump) => `${pump.repeat(MEGABYTE / pump.length)}!`)

const FIELDS = PROCEDURES.flatMap((meta) => textFields(meta.input).map((field) => ({ ...field, name: meta.name })))
const EACH = new Map(FIELDS.map((field) => [field.schema, field]))

test('a text of a megabyte in any field is refused at once, whatever it is made of', () => {
  const found: string[] = []
  const from = performance.now()
  for (const { name, place, schema } of EACH.values())
    for (const text of LONG) {
      const started = performance.now()
      const read = schema.safeParse(text)
      const milliseconds = performance.now() - started
      // Blanks around a text are cut off before it is judged.
      const isTaken = read.success && JSON.stringify(read.data).length > MOST
      if (isTaken || milliseconds > 500) found.push(`${name}${place}: ${isTaken ? 'taken' : milliseconds}`)
    }
  process.stdout.write(
    `fields of texts: ${FIELDS.length}, judged by ${EACH.size} schemas, ${LONG.length} texts each: ${Math.round(performance.now() - from)} ms\n`,
  )
  expect(found).toEqual([])
  expect(FIELDS.length).toBeGreaterThan(300)
})

test('a field without an end, and one with a pattern that never ends, would be found', () => {
  const input = z.strictObject({ a: z.string(), b: z.array(z.string().max(9).optional()), c: z.string().trim().max(5) })
  const fields = textFields(input)
  expect(fields.map(({ place }) => place)).toEqual(['.a', '.b[]', '.c'])
  expect(fields.map(({ schema }) => schema.safeParse('x'.repeat(10)).success)).toEqual([true, false, false])
})
