import type { z } from 'zod'
import type { Bilingual } from '../bilingual.ts'
import { parseScheme } from '../parse-scheme.ts'
import type { Scheme } from '../scheme.ts'
import { type ParameterFault, type Parameters, readParameters, type ValuesOf } from './parameter.ts'

/** What a preset is for, in the order in which presets are offered. */
export const PURPOSES = {
  annual: { zh: '年度考核', en: 'Yearly assessment' },
  home: { zh: '职工之家、小家', en: 'Staff homes' },
  democracy: { zh: '民主管理与公开', en: 'Democratic management' },
  single: { zh: '专项工作与评优', en: 'Single fields of work' },
} as const satisfies Record<string, Bilingual>

export type Purpose = keyof typeof PURPOSES

/** A ready scheme with figures to set. `build` is total: whatever passes the parameters' bounds gives a scheme. */
export interface Preset {
  readonly title: Bilingual
  readonly summary: Bilingual
  readonly purpose: Purpose
  /** Which kind of published scheme the figures come from. */
  readonly basis: Bilingual
  readonly parameters: Parameters
  /** The scheme for these values, or one fault per wrong field. Absent values are the defaults. */
  readonly build: (input: Readonly<Record<string, unknown>>) => PresetResult
}

export type PresetResult =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly faults: readonly ParameterFault[] }

/** A scheme as a preset writes it: in the exchange form, before it is read. */
export type SchemeDraft = z.input<typeof Scheme>

export interface PresetSpec<P extends Parameters> extends Omit<Preset, 'build' | 'parameters'> {
  readonly parameters: P
  readonly draft: (values: ValuesOf<P>) => SchemeDraft
}

/**
 * Figures may disagree with each other (points that do not add up, lines in the wrong order): the scheme is built all the
 * same and the linter says so beside the line, as for a scheme written by hand.
 */
export function definePreset<P extends Parameters>({ draft, ...preset }: PresetSpec<P>): Preset {
  return {
    ...preset,
    build: (input) => {
      const read = readParameters(preset.parameters, input)
      if (!read.ok) return read
      const reading = parseScheme(draft(read.values))
      if (!reading.ok) throw new TypeError(`a preset gives a wrong scheme: ${JSON.stringify(reading.faults)}`)
      return reading
    },
  }
}
