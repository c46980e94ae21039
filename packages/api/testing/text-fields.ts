import { z } from 'zod'

export interface TextField {
  readonly place: string
  readonly schema: z.ZodType
}

/** Every place of an input where a text stands, with the schema that judges it. */
export function textFields(schema: z.core.$ZodType, place = ''): readonly TextField[] {
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return [{ place, schema }]
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, inner]) => textFields(inner, `${place}.${name}`))
  if (schema instanceof z.ZodPipe) {
    // What is refined or changed afterwards is judged as a whole: that is what a long text must not keep busy.
    const inside = textFields(schema.in, place)
    return inside.length === 1 && inside[0]?.place === place ? [{ place, schema }] : inside
  }
  if (schema instanceof z.ZodArray) return textFields(schema.element, `${place}[]`)
  if (schema instanceof z.ZodRecord) return textFields(schema.valueType, `${place}{}`)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => textFields(option, place))
  if (schema instanceof z.ZodTuple) return schema.def.items.flatMap((item, at) => textFields(item, `${place}[${at}]`))
  const inner = innerOf(schema)
  return inner === undefined ? [] : textFields(inner, place)
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return schema.unwrap()
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNonOptional)
    return schema.unwrap()
  return schema instanceof z.ZodLazy ? undefined : undefined
}
