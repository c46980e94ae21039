import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const FORMS = { br: promisify(brotliCompress), gz: promisify(gzip) } as const
const TEXT = /\.(?:js|css|html|svg)$/

/** Lays a compressed twin beside each text file that is built, so that the server compresses nothing while people wait. */
export function precompress(): Plugin {
  let folder = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: (config) => {
      folder = path.resolve(config.root, config.build.outDir)
    },
    closeBundle: async () => {
      const names = await readdir(folder, { recursive: true })
      await Promise.all(names.filter((name) => TEXT.test(name)).map((name) => twins(path.join(folder, name))))
    },
  }
}

async function twins(file: string): Promise<void> {
  const content = await readFile(file)
  for (const [ending, compress] of Object.entries(FORMS)) await writeFile(`${file}.${ending}`, await compress(content))
}
