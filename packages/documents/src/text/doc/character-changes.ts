import { signOfFont } from '../sign-fonts.ts'
import type { DocStreams } from './doc-streams.ts'
import { changesOf, readRuns } from './property-runs.ts'

const DELETED = 0x0800
const INSERTED = 0x0801
const SYMBOL = 0x6a09

/** What is to be known of a character: was it deleted or inserted under tracking, does it stand for another sign? */
export function characters(streams: DocStreams, placeOf: (position: number) => number) {
  const runOf = readRuns(streams, 'characterRuns')
  const plain = { from: -1, to: -1, deleted: false, inserted: false, symbol: undefined as string | undefined }
  let known = plain
  return (position: number) => {
    const place = placeOf(position)
    if (place >= known.from && place < known.to) return known
    const run = runOf(place)
    if (run === undefined) return plain
    known = { ...plain, from: run.from, to: run.to }
    for (const { code, operand } of changesOf(run.changes, streams.data)) {
      if (code === DELETED) known.deleted = (operand.u8(0) & 1) === 1
      else if (code === INSERTED) known.inserted = (operand.u8(0) & 1) === 1
      else if (code === SYMBOL) known.symbol = signOfFont(String.fromCharCode(operand.u16(2)), undefined)
    }
    return known
  }
}
