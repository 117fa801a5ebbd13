import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { utf8, utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import type { Answer, Serving } from '../node/ports/server.ts'
import { readIfThere, writeWhole } from './files.ts'

/** Where the server of a folder says its address. */
const addressFile = 'serving.json'

/** Holds a data folder for one server. The lock is freed by the system when the process dies, however it dies.
 *  Throws `E_DATA_FOLDER_IN_USE`. */
export async function holdForServing(
  folder: string,
): Promise<{ announce(address: string): Promise<void>; release(): Promise<void> }> {
  const lock = new DatabaseSync(join(folder, 'serving.sqlite'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    const known = await readIfThere(join(folder, addressFile))
    const address = /"address":"(http:[^"\s]{1,60})"/.exec(known ? utf8Text(known) : '')?.[1]
    const where = address === undefined ? '' : ` at ${address}`
    throw failure('E_DATA_FOLDER_IN_USE', `a node serves ${folder} already${where}`, {
      paths: [folder],
      cause,
    })
  }
  return {
    announce: (address) =>
      writeWhole(join(folder, addressFile), utf8(`${JSON.stringify({ address, pid: process.pid })}\n`)),
    async release() {
      await rm(join(folder, addressFile), { force: true })
      lock.exec('ROLLBACK')
      lock.close()
    },
  }
}

/** Time a client has to send its request's headers: a loopback client needs none. */
const headersMs = 10_000

/** Serves on loopback, and on nothing else. Throws `E_PORT_TAKEN`. */
export async function serve(port: number, answer: Answer): Promise<Serving> {
  const listener = getRequestListener(async (request) => answer(request), { overrideGlobalObjects: false })
  const server = createServer({ headersTimeout: headersMs }, (incoming: IncomingMessage, outgoing) => {
    void listener(incoming, outgoing)
  })
  await listening(server, port)
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('a TCP server has a port')
  return {
    address: `http://127.0.0.1:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES') {
        reject(
          failure('E_USAGE', `this user may not serve on port ${port}; choose one with --port`, {
            paths: ['port'],
            cause: error,
          }),
        )
        return
      }
      if (error.code !== 'EADDRINUSE') {
        reject(error)
        return
      }
      reject(
        failure('E_PORT_TAKEN', `port ${port} is taken; choose another with --port`, {
          paths: ['port'],
          cause: error,
        }),
      )
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}
