import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

export const SignIns = z.array(z.object({ role: z.string(), username: z.string(), password: z.string() }))
export type SignIns = z.infer<typeof SignIns>

/** Notes beside the data about the demonstration: that it is being loaded, and how one signs in to it. */
export interface DemonstrationMarks {
  begin(): Promise<void>
  finish(signIns: SignIns): Promise<void>
  /** A load was begun and has not come to its end. */
  isLoading(): Promise<boolean>
  forget(): Promise<void>
  /** Empty where there is no demonstration. */
  readSignIns(): Promise<SignIns>
}

export function demonstrationMarks(dataFolder: string): DemonstrationMarks {
  const folder = path.join(dataFolder, 'demonstration')
  const loading = path.join(folder, 'loading')
  const signInsFile = path.join(folder, 'sign-ins.json')
  return {
    begin: async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(loading, '', { flush: true })
    },
    finish: async (signIns) => {
      await writeFile(signInsFile, JSON.stringify(signIns, null, 2), { mode: 0o600, flush: true })
      await rm(loading, { force: true })
    },
    isLoading: () =>
      access(loading).then(
        () => true,
        () => false,
      ),
    forget: () => rm(folder, { recursive: true, force: true }),
    readSignIns: async () => {
      const text = await readFile(signInsFile, 'utf8').catch(() => '[]')
      return SignIns.parse(JSON.parse(text))
    },
  }
}
