import { createServer } from 'node:net'
import { StartError } from './start-error.ts'

const DEFAULT_PORT = 8080
const TRIES = 100

/** The port asked for, or the first free one from 8080. */
export async function choosePort(host: string, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (await isFree(host, wanted)) return wanted
    throw new StartError(`端口 ${wanted} 已被占用。`, `Port ${wanted} is in use.`)
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port++) if (await isFree(host, port)) return port
  throw new StartError('找不到空闲端口。', `No free port from ${DEFAULT_PORT} to ${DEFAULT_PORT + TRIES - 1}.`)
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else if (error.code === 'EACCES')
        reject(new StartError(`无权使用端口 ${port}。`, `Not allowed to listen on port ${port}.`))
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        reject(new StartError(`本机没有地址 ${host}。`, `This machine has no address ${host}.`))
      else reject(error)
    })
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
