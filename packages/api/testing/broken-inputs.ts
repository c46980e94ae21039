/** What people, programs and attackers put where something else belongs. */
const HOSTILE: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    2 ** 31,
    2 ** 53,
    Number.MAX_SAFE_INTEGER,
    '',
    ' ',
    'null',
    '-1',
    '1e9',
    [],
    {},
    [[]],
    [null],
  ],
  ...[
    "'; drop table unit; --",
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '${7*7}',
    '=1+1',
    '%',
    '\\',
    'a\u0000b',
    '\uD800',
  ],
  ...['長'.repeat(5000), '\u202Eabc', '0001-01-01', '9999-12-31', '2026-02-30', '00000000-0000-0000-0000-000000000000'],
  ...[{ toString: 'x' }, JSON.parse('{"__proto__":{"admin":true}}'), { constructor: { prototype: {} } }, { $ne: null }],
]

/**
 * The input with the first of a list said twice; with one value, anywhere in it, replaced by a hostile one; then with a
 * field less, and with one more.
 */
export function* brokenInputs(input: object): Generator<object> {
  for (const [name, list] of Object.entries(input))
    if (Array.isArray(list) && list.length > 0) yield { ...input, [name]: [...list, list[0]] }
  for (const place of placesIn(input)) {
    for (const hostile of HOSTILE) yield replaced(input, place, () => hostile)
    yield replaced(input, place, () => undefined)
  }
  yield { ...input, surplus: 1 }
  yield {}
}

type Place = readonly (string | number)[]

/** The first element of a list stands for the others. */
function placesIn(value: unknown, here: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [here]
  const inner = Array.isArray(value)
    ? value.slice(0, 1).map((item, index) => [index, item] as const)
    : Object.entries(value)
  const below = inner.flatMap(([key, item]) => placesIn(item, [...here, key]))
  return here.length === 0 ? below : [here, ...below]
}

function replaced(input: object, place: Place, change: () => unknown): object {
  const copy: object = structuredClone(input)
  let parent: unknown = copy
  for (const step of place.slice(0, -1)) parent = read(parent, step)
  const last = place.at(-1)
  if (typeof parent === 'object' && parent !== null && last !== undefined) Object.assign(parent, { [last]: change() })
  return copy
}

function read(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === String(step))?.[1]
    : undefined
}
