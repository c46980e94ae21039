import { exact, multiply, ratio, toText } from '../kernel/index.ts'

/** Fen as yuan, exactly: 286050 → "2860.5". */
export function tellYuan(fen: number): string {
  return toText(multiply(exact(String(fen)), ratio(1, 100)))
}
