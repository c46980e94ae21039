import { createReadStream } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Where the server listens while the console is worked on; the built console is served by it directly. */
const server = process.env['JIANJIA_SERVER'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react(), pdfResources(), precompress()],
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
  },
  server: { proxy: { '/trpc': server, '/auth': server, '/files': server, '/uploads': server, '/downloads': server } },
})

/** What the viewer of PDFs asks for by name: its worker, and the tables and fonts that a PDF names and does not hold. */
const PDF_LIBRARY = path.resolve(import.meta.dirname, 'node_modules/pdfjs-dist')
const PDF_FOLDERS = ['cmaps', 'standard_fonts']
const PDF_WORKER = 'legacy/build/pdf.worker.min.mjs'

/** Lays it beside the built files, under an address that changes with the library. */
function pdfResources(): Plugin {
  const address = async () => {
    const { version }: { version: string } = JSON.parse(await readFile(path.join(PDF_LIBRARY, 'package.json'), 'utf8'))
    return `assets/pdfjs-${version}`
  }
  return {
    name: 'pdf-resources',
    async generateBundle() {
      const folder = await address()
      const names = [PDF_WORKER]
      for (const part of PDF_FOLDERS)
        names.push(...(await readdir(path.join(PDF_LIBRARY, part))).map((name) => `${part}/${name}`))
      for (const name of names)
        this.emitFile({
          type: 'asset',
          fileName: `${folder}/${name.startsWith(PDF_WORKER) ? path.basename(name) : name}`,
          source: await readFile(path.join(PDF_LIBRARY, name)),
        })
    },
    async configureServer(dev) {
      dev.middlewares.use(`/${await address()}`, (request, response, next) => {
        const asked = path.normalize(request.url ?? '')
        const isWorker = asked.endsWith('.mjs')
        if (isWorker) response.setHeader('content-type', 'text/javascript')
        createReadStream(path.join(PDF_LIBRARY, isWorker ? PDF_WORKER : asked))
          .on('error', next)
          .pipe(response)
      })
    },
  }
}

/** Lays a compressed twin beside each text file that is built, so that the server compresses nothing while people wait. */
function precompress(): Plugin {
  const text = /\.(?:m?js|css|html|svg)$/
  let folder = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: (config) => {
      folder = path.resolve(config.root, config.build.outDir)
    },
    closeBundle: async () => {
      const names = await readdir(folder, { recursive: true })
      await Promise.all(names.filter((name) => text.test(name)).map((name) => writeTwins(path.join(folder, name))))
    },
  }
}

/** No part of the first page is so large. */
const LATER_BYTES = 450_000

async function writeTwins(file: string): Promise<void> {
  const content = await readFile(file)
  // One below the highest: half of the time for two per cent more bytes. What is larger comes later, when a PDF is looked at.
  const params = { [constants.BROTLI_PARAM_QUALITY]: content.byteLength > LATER_BYTES ? 6 : 10 }
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }))
  await writeFile(`${file}.gz`, await promisify(gzip)(content))
}
