import path from 'node:path'
import { lex } from './lex.ts'
import type { SourceFile } from './repository.ts'

export interface Import {
  /** As written: `zod`, `../kernel/index.ts`. */
  readonly specifier: string
  /** Whether only types are taken, so that nothing is left of it at run time. */
  readonly typeOnly: boolean
  /** The package's name for a bare specifier (`@jianjia/domain`), `node:` for Node's own modules. */
  readonly packageName: string | undefined
  /** The path in the repository for a relative specifier. */
  readonly file: string | undefined
}

const STATIC = /(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?((?:[\w*${}\s,]|\bas\b)*?\sfrom\s*)?(['"])([^'"\n]+)\3/g
const DYNAMIC = /\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/g

/** All imports and re-exports of a file. */
export function importsOf(file: SourceFile): readonly Import[] {
  const { withStrings } = lex(file.text)
  const fixed = [...withStrings.matchAll(STATIC)].map((match) => ({
    specifier: match[4] ?? '',
    typeOnly: match[1] !== undefined || onlyTypes(match[2]),
  }))
  const dynamic = [...withStrings.matchAll(DYNAMIC)].map((match) => ({ specifier: match[2] ?? '', typeOnly: false }))
  return [...fixed, ...dynamic].map((found) => ({ ...found, ...targetOf(file.path, found.specifier) }))
}

/** `import { type A, type B } from …` takes types only, as `import type` does. */
function onlyTypes(clause: string | undefined): boolean {
  const names = /^\s*\{([^}]*)\}/.exec(clause ?? '')?.[1]
  return names !== undefined && names.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '))
}

function targetOf(from: string, specifier: string): Pick<Import, 'packageName' | 'file'> {
  if (specifier.startsWith('.')) {
    return { packageName: undefined, file: path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier)) }
  }
  if (specifier.startsWith('node:')) return { packageName: 'node:', file: undefined }
  const parts = specifier.split('/')
  return { packageName: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'), file: undefined }
}
