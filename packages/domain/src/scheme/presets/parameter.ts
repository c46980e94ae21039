import { z } from 'zod'
import { compare, exact } from '../../kernel/index.ts'
import type { Bilingual } from '../bilingual.ts'
import { Decimal } from '../decimal.ts'

/**
 * One figure of a preset that a district may set, with everything a form needs: label, bounds, unit, default. A closed
 * list of kinds; a value has the JSON type of its default (count = integer, decimal = decimal text, choice and text = text).
 */
export type Parameter = CountParameter | DecimalParameter | ChoiceParameter | TextParameter

interface Labelled {
  readonly label: Bilingual
  /** What changes when the figure changes, for the line under the field. */
  readonly help?: Bilingual
  /** The heading under which the form shows it. */
  readonly group: Bilingual
  /** The figure matters only while a choice has one of these values, and is asked for only then. */
  readonly onlyWhen?: { readonly parameter: string; readonly values: readonly string[] }
}

export interface CountParameter extends Labelled {
  readonly kind: 'count'
  readonly min: number
  readonly max: number
  readonly default: number
  readonly unit: Bilingual
}

export interface DecimalParameter extends Labelled {
  readonly kind: 'decimal'
  readonly min: string
  readonly max: string
  readonly default: string
  readonly unit: Bilingual
}

export interface ChoiceParameter extends Labelled {
  readonly kind: 'choice'
  readonly options: readonly { readonly value: string; readonly label: Bilingual }[]
  readonly default: string
}

export interface TextParameter extends Labelled {
  readonly kind: 'text'
  readonly maxLength: number
  readonly default: string
}

export type Parameters = Readonly<Record<string, Parameter>>

/** The values that a preset's draft gets: a number for a count, one of the options for a choice, else text. */
export type ValuesOf<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends CountParameter
    ? number
    : P[K] extends { readonly options: readonly { readonly value: infer Value }[] }
      ? Value
      : string
}

/** Whether a figure matters beside these others. */
export function isAsked({ onlyWhen }: Pick<Parameter, 'onlyWhen'>, values: Readonly<Record<string, unknown>>): boolean {
  return onlyWhen === undefined || onlyWhen.values.some((value) => value === values[onlyWhen.parameter])
}

export const PARAMETER_FAULTS = ['unknownParameter', 'wrongType', 'outOfRange', 'unknownValue', 'tooLong'] as const
export type ParameterFaultCode = (typeof PARAMETER_FAULTS)[number]

export interface ParameterLimits {
  readonly min?: string
  readonly max?: string
  readonly maxLength?: number
}

/** What is wrong at one field of the form: `path` is the parameter's key. */
export interface ParameterFault {
  readonly path: string
  readonly code: ParameterFaultCode
  /** What the value must keep to, where that is a figure: bounds, or the longest text. */
  readonly limits: ParameterLimits
  readonly text: string
  readonly textEn: string
}

/** The zod schema of a preset's parameters, each with its bounds and its default. */
export function parametersSchema(parameters: Parameters): z.ZodType<Record<string, unknown>> {
  const shape = Object.entries(parameters).map(([key, parameter]) => {
    const value: z.ZodType = valueSchema(parameter)
    return [key, value.prefault(parameter.default)] as const
  })
  return z.strictObject(Object.fromEntries(shape))
}

/** Checks the values of a form. An absent or null value is the default. Gives one fault per wrong field. */
export function readParameters<P extends Parameters>(
  parameters: P,
  input: Readonly<Record<string, unknown>>,
):
  | { readonly ok: true; readonly values: ValuesOf<P> }
  | { readonly ok: false; readonly faults: readonly ParameterFault[] } {
  const unknown = Object.keys(input).filter((key) => !Object.hasOwn(parameters, key))
  const faults = unknown.map(
    (key): ParameterFault => ({
      path: key,
      code: 'unknownParameter',
      limits: {},
      text: `没有“${key}”这个参数`,
      textEn: `there is no parameter “${key}”`,
    }),
  )
  const values: Record<string, number | string> = {}
  for (const [key, parameter] of Object.entries(parameters)) {
    const given = Object.hasOwn(input, key) ? (input[key] ?? parameter.default) : parameter.default
    const read = valueSchema(parameter).safeParse(given)
    if (read.success) values[key] = read.data
    else
      faults.push({ path: key, code: faultCode(parameter, given), limits: limitsOf(parameter), ...expected(parameter) })
  }
  return faults.length === 0 ? { ok: true, values: values as ValuesOf<P> } : { ok: false, faults }
}

function valueSchema(parameter: Parameter): z.ZodType<number> | z.ZodType<string> {
  switch (parameter.kind) {
    case 'count':
      return z.int().min(parameter.min).max(parameter.max)
    case 'decimal':
      return Decimal.refine((text) => within(text, parameter))
    case 'choice':
      return z.enum(parameter.options.map((option) => option.value))
    case 'text':
      return z.string().trim().max(parameter.maxLength)
  }
}

function within(text: string, { min, max }: DecimalParameter): boolean {
  if (!Decimal.safeParse(text).success) return false
  return compare(exact(text), exact(min)) >= 0 && compare(exact(text), exact(max)) <= 0
}

function faultCode(parameter: Parameter, given: unknown): ParameterFaultCode {
  switch (parameter.kind) {
    case 'count':
      return Number.isInteger(given) ? 'outOfRange' : 'wrongType'
    case 'decimal':
      return Decimal.safeParse(given).success ? 'outOfRange' : 'wrongType'
    case 'choice':
      return typeof given === 'string' ? 'unknownValue' : 'wrongType'
    case 'text':
      return typeof given === 'string' ? 'tooLong' : 'wrongType'
  }
}

function limitsOf(parameter: Parameter): ParameterLimits {
  switch (parameter.kind) {
    case 'count':
    case 'decimal':
      return { min: `${parameter.min}`, max: `${parameter.max}` }
    case 'choice':
      return {}
    case 'text':
      return { maxLength: parameter.maxLength }
  }
}

/** The sentence says what is right, so that it fits every way of being wrong. */
function expected(parameter: Parameter): { readonly text: string; readonly textEn: string } {
  const { zh, en } = parameter.label
  switch (parameter.kind) {
    case 'count':
      return {
        text: `“${zh}”应为 ${parameter.min} 至 ${parameter.max} 之间的整数（${parameter.unit.zh}）`,
        textEn: `“${en}” must be a whole number from ${parameter.min} to ${parameter.max} (${parameter.unit.en})`,
      }
    case 'decimal':
      return {
        text: `“${zh}”应为 ${parameter.min} 至 ${parameter.max} 之间的数（${parameter.unit.zh}）`,
        textEn: `“${en}” must be a number from ${parameter.min} to ${parameter.max} (${parameter.unit.en})`,
      }
    case 'choice':
      return {
        text: `“${zh}”只能选：${parameter.options.map((option) => option.label.zh).join('、')}`,
        textEn: `“${en}” must be one of: ${parameter.options.map((option) => option.label.en).join(', ')}`,
      }
    case 'text':
      return {
        text: `“${zh}”应为文本，最多 ${parameter.maxLength} 个字`,
        textEn: `“${en}” must be text of at most ${parameter.maxLength} characters`,
      }
  }
}
