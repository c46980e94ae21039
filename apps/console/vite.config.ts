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
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { proxy: { '/trpc': server, '/auth': server, '/files': server, '/uploads': server, '/downloads': server } },
})

/** Where the tables and fonts lie that PDFs name and do not hold, and under which address they are asked for. */
const PDF_RESOURCES = path.resolve(import.meta.dirname, 'node_modules/pdfjs-dist')
const PDF_ADDRESS = 'assets/pdfjs'

/** Lays what the viewer of PDFs asks for by name beside the built files. */
function pdfResources(): Plugin {
  return {
    name: 'pdf-resources',
    generateBundle: async function emit() {
      for (const folder of ['cmaps', 'standard_fonts'])
        for (const name of await readdir(path.join(PDF_RESOURCES, folder))) {
          const source = await readFile(path.join(PDF_RESOURCES, folder, name))
          this.emitFile({ type: 'asset', fileName: `${PDF_ADDRESS}/${folder}/${name}`, source })
        }
    },
    configureServer: (dev) => {
      dev.middlewares.use(`/${PDF_ADDRESS}`, (request, response, next) => {
        const [folder = '', name = ''] = (request.url ?? '').slice(1).split('/')
        readFile(path.join(PDF_RESOURCES, path.basename(folder), path.basename(name))).then(
          (content) => response.end(content),
          () => next(),
        )
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

async function writeTwins(file: string): Promise<void> {
  const content = await readFile(file)
  // One below the highest: half of the time for two per cent more bytes.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10 }
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }))
  await writeFile(`${file}.gz`, await promisify(gzip)(content))
}
