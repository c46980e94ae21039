import { encode } from 'uqr'
import { writePng } from './write-png.ts'

export interface QrCode {
  /** Modules in a row, with the quiet zone of four around them. */
  readonly size: number
  /** Dark runs: row, first column, length. */
  readonly runs: readonly (readonly [row: number, column: number, length: number])[]
}

const QUIET = 4

/** The code of an address, of middle error correction. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const runs = data.flatMap((row, at) => darkRuns(row).map(([column, length]) => [at, column, length] as const))
  return { size, runs }
}

function darkRuns(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const [column, dark] of row.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last !== undefined && last[0] + last[1] === column) last[1] += 1
    else runs.push([column, 1])
  }
  return runs
}

/** A drawing of the code, which scales to any size. */
export function qrSvg(code: QrCode, label: string): string {
  const path = code.runs.map(([row, column, length]) => `M${column} ${row}h${length}v1h-${length}z`).join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${code.size} ${code.size}" role="img" aria-label="${label}">`,
    `<path d="${path}" shape-rendering="crispEdges"/></svg>`,
  ].join('')
}

/** The code as a picture, each module of it four dots wide. */
export function qrPng({ size, runs }: QrCode): Uint8Array {
  const dots = 4
  const line = Math.ceil((size * dots) / 8) + 1
  const rows = Buffer.alloc(line * size * dots, 0xff)
  for (let row = 0; row < size * dots; row += 1) rows[row * line] = 0
  for (const [row, column, length] of runs)
    for (let y = row * dots; y < (row + 1) * dots; y += 1)
      for (let x = column * dots; x < (column + length) * dots; x += 1) {
        const at = y * line + 1 + (x >> 3)
        rows[at] = (rows[at] ?? 0) & ~(0x80 >> (x & 7))
      }
  return writePng({ width: size * dots, height: size * dots, depth: 1, color: 'grey' }, rows)
}
