import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { load, median } from './load.ts'

test('the median is the middle one, and the lower of two', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2, 0])
})

test('a pass counts answers, and an answer that is not a 200 ends it', async () => {
  const server = createServer((asked, answer) => {
    answer.statusCode = asked.url === '/wrong' ? 500 : 200
    answer.end('reeds')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const pass = await load({ name: 'right', url: `http://127.0.0.1:${port}/right` }, 2, 100)
  expect(pass.requestsPerSecond).toBeGreaterThan(10)
  expect(pass.bytes).toBe(5)
  await expect(load({ name: 'wrong', url: `http://127.0.0.1:${port}/wrong` }, 2, 100)).rejects.toThrow(
    'wrong answered 500',
  )
  server.close()
})
