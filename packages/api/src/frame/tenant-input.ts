import { DistrictId, IdempotencyKey } from '@jianjia/domain/kernel'
import { z } from 'zod'

/** Every procedure of a tenant names its tenant: a person can hold posts in several. */
const readFields = { districtId: DistrictId }

/** Every change carries a key made once per intended change; the same key never takes effect twice. */
const changeFields = { districtId: DistrictId, key: IdempotencyKey }

export type Fields = z.ZodRawShape
/** What `run` gets: the parsed fields of the use case and the tenant. */
export type ReadInput<Shape extends Fields> = Parsed<Shape> & { readonly districtId: DistrictId }
export type ChangeInput<Shape extends Fields> = Parsed<Shape> & Keyed

export interface Keyed {
  readonly districtId: DistrictId
  readonly key: IdempotencyKey
}

type Parsed<Shape extends Fields> = { readonly [Name in keyof Shape]: z.output<Shape[Name]> }

/** What a client sends. */
export type SentRead<Shape extends Fields> = SentFields<Shape> & { readonly districtId: string }
/** Without fields of its own: zod's type of an empty object would forbid the tenant too. */
type SentFields<Shape extends Fields> = keyof Shape extends never ? unknown : z.input<z.ZodObject<Shape>>
export type SentChange<Shape extends Fields> = SentRead<Shape> & { readonly key: string }

/** Unknown fields are refused: a misspelt optional field must not pass for an absent one. */
export function readInput<Shape extends Fields>(shape: Shape): z.ZodType<ReadInput<Shape>> {
  return z.strictObject({ ...shape, ...readFields }) as z.ZodType<unknown> as z.ZodType<ReadInput<Shape>>
}

export function changeInput<Shape extends Fields>(shape: Shape): z.ZodType<ChangeInput<Shape>> {
  return z.strictObject({ ...shape, ...changeFields }) as z.ZodType<unknown> as z.ZodType<ChangeInput<Shape>>
}
