import { readFile } from 'node:fs/promises'
import { type SchemeFault, schemeFault } from '@jianjia/domain/scheme'
import type { Fault } from './command.ts'

/** A file as JSON data, or the fault that says why it is none. A byte order mark at the start is no fault. */
export async function readJsonFile(path: string): Promise<{ readonly value: unknown } | { readonly fault: Fault }> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    return { fault: faultLine(schemeFault('unreadable', [], { what: reason(error) })) }
  }
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { fault: faultLine(schemeFault('notJson', [], { what: reason(error) })) }
  }
}

/** One line on standard error, Chinese first. */
export function faultLine({ path, code, text, textEn }: SchemeFault): Fault {
  return { path, code, text: `${text} / ${textEn}`.replace(/\s+/g, ' ') }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
