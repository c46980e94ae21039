import type { FigureFaults } from '../figure-reader.ts'
import type { FrameCommand } from '../frame-command.ts'

/** What a form of the whole scheme asks for, as commands, or what is missing or wrong by the path of the field. */
export type FrameReading =
  | { readonly ok: true; readonly commands: readonly FrameCommand[] }
  | { readonly ok: false; readonly faults: FigureFaults }

export function frameReading(faults: FigureFaults, commands: readonly FrameCommand[]): FrameReading {
  return Object.keys(faults).length === 0 ? { ok: true, commands } : { ok: false, faults }
}
