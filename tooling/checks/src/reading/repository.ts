import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '..', '..', '..', '..')

/** A file of the repository; the path is relative to its root, with slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const NOT_OURS = new Set([
  'node_modules',
  'dist',
  '.git',
  '.toolchain',
  '.turbo',
  '.reports',
  'data',
  '.idea',
  '.vscode',
])

/** All files below a folder whose name ends in one of the endings, without what is installed, built or kept. */
export function readFiles(folder: string, endings: readonly string[]): readonly SourceFile[] {
  return walk(folder)
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }))
}

export const CODE = ['.ts', '.tsx', '.mjs', '.js']

/** Our code: packages, apps and tooling. Generated files are not ours to write. */
export function readCode(): readonly SourceFile[] {
  return ['packages', 'apps', 'tooling']
    .flatMap((folder) => readFiles(folder, CODE))
    .filter((file) => !/\.(generated|gen)\.tsx?$/.test(file.path))
}

export function readText(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

export interface PackageFolder {
  /** `packages/domain` */
  readonly folder: string
  readonly manifest: Manifest
}

export interface Manifest {
  readonly name: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export function readPackages(): readonly PackageFolder[] {
  return ['packages', 'apps', 'tooling'].flatMap((group) =>
    readdirSync(path.join(ROOT, group), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && holdsManifest(path.join(ROOT, group, entry.name)))
      .map((entry) => {
        const folder = `${group}/${entry.name}`
        const manifest: Manifest = JSON.parse(readText(`${folder}/package.json`))
        return { folder, manifest }
      }),
  )
}

/** The package a file belongs to, as a folder: `apps/console`. Undefined outside of packages. */
export function packageOf(file: string): string | undefined {
  const [group, name, rest] = file.split('/')
  return rest === undefined ? undefined : `${group}/${name}`
}

export function isTest(file: string): boolean {
  return /\.(test|spec|examples)\.tsx?$/.test(file) || /\/(testing|e2e)\//.test(file)
}

/** Files that a tool loads by its own rules. */
export function isToolConfig(file: string): boolean {
  return /\.config\.(ts|js|mjs)$/.test(file)
}

function holdsManifest(folder: string): boolean {
  return readdirSync(folder).includes('package.json')
}

function walk(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return []
    const file = folder === '.' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? walk(file) : [file]
  })
}
