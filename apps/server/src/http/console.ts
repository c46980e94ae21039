import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { refuse } from '@jianjia/domain/kernel'
import type { FastifyInstance } from 'fastify'
import { sendRefusal } from './send-refusal.ts'

const YEAR_IN_SECONDS = 31_536_000

/**
 * The built console. Any address that is no file and no route of ours is one of the console's own pages; built assets
 * carry their hash in the name and are kept for ever.
 */
export function mountConsole(server: FastifyInstance, folder: string): void {
  const built = existsSync(path.join(folder, 'index.html'))
  if (built)
    server.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, file) => {
        const isAsset = file.includes(`${path.sep}assets${path.sep}`)
        reply.header('cache-control', isAsset ? `public, max-age=${YEAR_IN_SECONDS}, immutable` : 'no-store')
      },
    })
  server.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !isOurs(request.url) && !path.extname(pathOf(request.url))
    if (wantsPage && built) return reply.type('text/html; charset=utf-8').sendFile('index.html')
    return sendRefusal(reply, refuse('notFoundOrNoAccess').refusal)
  })
}

const OURS = ['/trpc', '/auth', '/files', '/uploads', '/downloads', '/assets', '/healthz', '/readyz', '/metrics']

function isOurs(url: string): boolean {
  return OURS.some((prefix) => url === prefix || url.startsWith(`${prefix}/`))
}

function pathOf(url: string): string {
  return url.split('?')[0] ?? url
}
