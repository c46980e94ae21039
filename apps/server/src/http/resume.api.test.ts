import { test } from 'vitest'
import { uploadOverCutLine } from '../../testing/cut-upload.ts'
import { serverBench } from '../../testing/server-bench.ts'

test('a file in pieces over a line that is cut ten times is one file with the same hash', async () => {
  await using it = await serverBench()
  await uploadOverCutLine(it, 3_000_000)
})
