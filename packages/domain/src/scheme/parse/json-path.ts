/** Where in a JSON document, root first. */
export type JsonPath = readonly (string | number)[]

/**
 * A path as people write it: `items[3].rule.each`. A key that is not a plain word is quoted (`points["a.b"]`); the
 * document itself is `$`.
 */
export function pathText(path: JsonPath): string {
  return path.reduce<string>((text, step) => text + stepText(step, text === ''), '') || '$'
}

/** The value at a path, or undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: JsonPath): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

function stepText(step: string | number, first: boolean): string {
  if (typeof step === 'number') return `[${step}]`
  if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(step)) return `[${JSON.stringify(step)}]`
  return first ? step : `.${step}`
}
