import { buildPreset, type Language, type Parameter, PRESETS, type PresetId } from '@jianjia/domain/scheme'
import { z } from 'zod'

/** What somebody types into the form of a scheme. A figure that is being typed may be anything. */
export const Figures = z.object({
  name: z.string(),
  yearLabel: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Figures = z.infer<typeof Figures>

/** The figures of a preset with these of our own; what is absent has the preset's value. */
export function figuresOf(preset: PresetId, own: Readonly<Record<string, unknown>> = {}): Figures['parameters'] {
  const parameters: Readonly<Record<string, Parameter>> = PRESETS[preset].parameters
  return Object.fromEntries(
    Object.entries(parameters).map(([key, parameter]) => {
      const value = own[key]
      return [key, typeof value === 'string' || typeof value === 'number' ? value : parameter.default]
    }),
  )
}

export interface FiguresAsked {
  readonly preset: PresetId
  readonly language: Language
  readonly nameMissing: string
  readonly yearMissing: string
}

/** The form's rules: the preset's own, in the words of the domain, at the path `parameters.<key>`. */
export function figuresSchema({ preset, language, nameMissing, yearMissing }: FiguresAsked) {
  return z.object({
    name: z.string().trim().min(1, nameMissing).max(100),
    yearLabel: z.string().trim().min(1, yearMissing).max(20),
    parameters: Figures.shape.parameters.superRefine((values, context) => {
      const built = buildPreset(preset, values)
      if (built.ok) return
      for (const { path, text, textEn } of built.faults)
        context.addIssue({ code: 'custom', path: [path], message: language === 'en' ? textEn : text })
    }),
  })
}

/** What is wrong by field, in the order of the form; empty when everything is right. */
export function faultsOf(schema: ReturnType<typeof figuresSchema>, figures: Figures): Readonly<Record<string, string>> {
  const issues = schema.safeParse(figures).error?.issues ?? []
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]))
}

export function sameFigures(a: Figures, b: Figures): boolean {
  return changedFields(a, b).length === 0
}

/** The fields that differ: `name`, `yearLabel`, or the key of a figure. */
export function changedFields(a: Figures, b: Figures): readonly string[] {
  const keys = new Set([...Object.keys(a.parameters), ...Object.keys(b.parameters)])
  return [
    ...(a.name.trim() === b.name.trim() ? [] : ['name']),
    ...(a.yearLabel.trim() === b.yearLabel.trim() ? [] : ['yearLabel']),
    ...[...keys].filter((key) => a.parameters[key] !== b.parameters[key]),
  ]
}
