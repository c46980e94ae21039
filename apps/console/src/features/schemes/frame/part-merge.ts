import { canonicalJson } from '@jianjia/domain/kernel'
import { mergeTexts } from '@jianjia/domain/ledger'

/** What two people have made of one part, both from the same beginning. */
export interface MergedPart<Form> {
  readonly form: Form
  /** What both have changed, each to something else, as paths of at most two steps. */
  readonly disputed: readonly string[]
}

/** What only one of two people has changed is taken of both; what both have changed is mine until somebody chooses. */
export function mergePart<Form extends object>(base: Form, mine: Form, theirs: Form): MergedPart<Form> {
  const { merged, disputed } = mergeTexts({ base: flat(base), mine: flat(mine), theirs: flat(theirs) })
  return { form: unflat(mine, merged), disputed }
}

/** My part with what another has at some paths. */
export function takeTheirs<Form extends object>(mine: Form, theirs: Form, paths: readonly string[]): Form {
  const other = flat(theirs)
  return unflat(mine, { ...flat(mine), ...Object.fromEntries(paths.map((path) => [path, other[path] ?? ''])) })
}

export function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

const STEP = '\u0000'

/** The member that a path leads to, and the name within it where it has one: the full marks of a line. */
export function stepsOf(path: string): readonly [member: string, name: string | undefined] {
  const [member = '', name] = path.split(STEP)
  return [member, name]
}

/** Each member as text; members of a member that is an object by name stand for themselves. "" = it is not there. */
function flat(form: object): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([key, value]) =>
      isNamed(value)
        ? Object.entries(value).map(([name, inner]) => [`${key}${STEP}${name}`, canonicalJson(inner)] as const)
        : [[key, canonicalJson(value)] as const],
    ),
  )
}

function unflat<Form extends object>(like: Form, texts: Readonly<Record<string, unknown>>): Form {
  const whole = Object.entries(like).map(([key, value]) => {
    if (!isNamed(value)) return [key, parsed(texts[key])] as const
    const inner = Object.entries(texts).flatMap(([path, text]) => {
      const [member, name] = stepsOf(path)
      return member !== key || name === undefined || text === '' ? [] : [[name, parsed(text)] as const]
    })
    return [key, Object.fromEntries(inner)] as const
  })
  return Object.assign({}, like, Object.fromEntries(whole))
}

function isNamed(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : text
}
