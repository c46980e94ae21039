import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import fs from 'node:fs'
import fsPromises from 'node:fs/promises'
import http from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { OUTSIDE_PAYLOADS } from '../../testing/docx-payloads.ts'
import { OUTSIDE_SHEETS } from '../../testing/xlsx-payloads.ts'
import { makeDoc } from '../../testing/make-doc.ts'
import { makeDocx, p } from '../../testing/make-docx.ts'
import { oneSheet } from '../../testing/make-xlsx.ts'
import { makePdf, pdfLines } from '../../testing/make-pdf.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import { SheetRefusedError } from '../sheet/refused.ts'
import { readTextBytes } from './read-text-bytes.ts'
import { asTextRefusal } from './text-refused.ts'

const asked: string[] = []
const spies: { mockRestore(): void }[] = []

/** Watches one way out of the program; whoever takes it is told of, and gets nothing. */
function watch(name: string, holder: object, key: string): void {
  const spy = vi.spyOn(holder as Record<string, (...given: readonly unknown[]) => unknown>, key)
  spies.push(
    spy.mockImplementation((...given) => {
      asked.push(`${name}.${key} ${String(given[0])}`)
      throw new Error(`${name}.${key} was called`)
    }),
  )
}

beforeAll(async () => {
  // The parsers themselves are loaded from files, once, before anybody looks.
  await readTextBytes(makeDocx({ body: p('工会') }))
  await readTextBytes(makeDoc({ paragraphs: [{ text: '工会' }] }))
  readSheetBytes(oneSheet([['单位名称']]))
  await readTextBytes(makePdf({ pages: [pdfLines(['工会'])] }))
  for (const key of ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream', 'writeFile', 'writeFileSync'])
    watch('fs', fs, key)
  for (const key of ['open', 'readFile', 'writeFile']) watch('fs/promises', fsPromises, key)
  for (const key of ['connect', 'createConnection']) watch('net', net, key)
  for (const key of ['lookup', 'resolve']) watch('dns', dns, key)
  for (const key of ['request', 'get']) watch('http', http, key)
  for (const key of ['spawn', 'exec', 'execFile']) watch('child_process', childProcess, key)
  watch('dgram', dgram, 'createSocket')
  watch('socket', net.Socket.prototype, 'connect')
  watch('global', globalThis, 'fetch')
  syncBuiltinESMExports()
})

afterAll(() => {
  for (const spy of spies) spy.mockRestore()
  syncBuiltinESMExports()
})

describe('a document that points elsewhere', () => {
  it('is watched: the ways out would be noticed', () => {
    expect(() => fs.readFileSync('/nothing')).toThrow('was called')
    expect(() => net.connect(9)).toThrow('was called')
    expect(asked.splice(0)).toHaveLength(2)
  })

  it.each(OUTSIDE_PAYLOADS)('%s opens no file and no connection', async (_, bytes) => {
    try {
      const { paragraphs } = await readTextBytes(bytes)
      expect(paragraphs.map(({ text }) => text).join('')).toMatch(/^(?:正文|工会工作计划)$/)
    } catch (error) {
      expect(asTextRefusal(error)?.code).toBe('damaged')
    }
    expect(asked).toEqual([])
  })

  it.each(OUTSIDE_SHEETS)('%s opens no file and no connection', (_, bytes) => {
    try {
      expect(readSheetBytes(bytes).sheets).toHaveLength(1)
    } catch (error) {
      expect(error).toBeInstanceOf(SheetRefusedError)
    }
    expect(asked).toEqual([])
  })
})
