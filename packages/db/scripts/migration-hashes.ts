import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

const FOLDER = new URL('../src/migrations/', import.meta.url)

/** SHA-256 of each file that decides what a migration does: the dated ones, and what they share. */
export async function migrationHashes(): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(FOLDER)).filter((name) => /^(\d{8}T\d{6}-[a-z-]+|statements)\.ts$/.test(name))
  const entries = names.toSorted().map(async (name): Promise<[string, string]> => {
    const text = await readFile(new URL(name, FOLDER))
    return [name, createHash('sha256').update(text).digest('hex')]
  })
  return Object.fromEntries(await Promise.all(entries))
}
