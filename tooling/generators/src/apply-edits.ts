import { access, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fault, made, type Outcome } from './outcome.ts'

/** A new file; lines that go before or after a line that stands there once; words that take the place of others. */
export type Edit =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly words: string; readonly text: string }
  | { readonly file: string; readonly line: string; readonly put: 'before' | 'after'; readonly text: string }

/** Makes all edits, or none: every place is looked for before anything is written. Gives the files that were written. */
export async function applyEdits(root: string, edits: readonly Edit[]): Promise<Outcome<readonly string[]>> {
  const texts = new Map<string, string>()
  for (const edit of edits) {
    if (!('line' in edit) && !('words' in edit)) {
      if (await exists(join(root, edit.file))) return fault(`${edit.file} is there already`)
      texts.set(edit.file, edit.text)
      continue
    }
    const before = texts.get(edit.file) ?? (await readFile(join(root, edit.file), 'utf8'))
    if ('words' in edit) {
      if (before.split(edit.words).length !== 2)
        return fault(`${edit.file} has not "${edit.words}" exactly once: the generator no longer knows this file`)
      texts.set(
        edit.file,
        before.replace(edit.words, () => edit.text),
      )
      continue
    }
    const lines = before.split('\n')
    const at = lines.indexOf(edit.line)
    if (at < 0 || lines.indexOf(edit.line, at + 1) >= 0)
      return fault(`${edit.file} has not exactly one line "${edit.line}": the generator no longer knows this file`)
    lines.splice(edit.put === 'before' ? at : at + 1, 0, edit.text)
    texts.set(edit.file, lines.join('\n'))
  }
  for (const [file, text] of texts) await writeFile(join(root, file), text)
  return made([...texts.keys()])
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
