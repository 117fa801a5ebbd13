import { execFileSync, spawn } from 'node:child_process'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { CommandLine, Running, type Ended } from './command.ts'
import { root } from './repository.ts'

const main = join(root, 'src/main.ts')
/** The port of every host that has a network of its own. */
const port = 4871

/** Where hosts are, and what can cut them off. */
export interface HostNetwork {
  /** What this network is, for a person. */
  readonly kind: string
  /** What goes before a command that runs on a host. */
  prefix(host: string): readonly string[]
  /** Where a host answers others. */
  listening(host: string): string
  /** Where a host reaches another. */
  reach(from: string, to: string): string
  /** Whether a host has a way to others from now on. */
  connect(host: string, connected: boolean): Promise<void>
}

function ip(...words: string[]): void {
  execFileSync('ip', words, { stdio: 'pipe' })
}

/** A network namespace for each host, and one with the bridge that joins them: nothing of it touches the machine's own network. Undefined where this
 *  machine does not let a process make them. */
function namespaces(hosts: readonly string[]): HostNetwork | undefined {
  const name = (host: string): string => `entente-${process.pid}-${host}`
  const hub = name('hub')
  const made: string[] = []
  onTestFinished(() => {
    for (const each of made) ip('netns', 'del', each)
  })
  try {
    for (const each of [hub, ...hosts.map(name)]) {
      ip('netns', 'add', each)
      made.push(each)
    }
    ip('-n', hub, 'link', 'add', 'bridge', 'type', 'bridge')
    ip('-n', hub, 'link', 'set', 'bridge', 'up')
    hosts.forEach((host, i) => {
      ip('-n', hub, 'link', 'add', host, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name(host))
      ip('-n', hub, 'link', 'set', host, 'master', 'bridge', 'up')
      ip('-n', name(host), 'addr', 'add', `10.77.0.${i + 1}/24`, 'dev', 'eth0')
      for (const device of ['eth0', 'lo']) ip('-n', name(host), 'link', 'set', device, 'up')
    })
    execFileSync('nsenter', [`--net=/run/netns/${hub}`, 'true'], { stdio: 'pipe' })
  } catch {
    return undefined
  }
  const address = (host: string): string => `10.77.0.${hosts.indexOf(host) + 1}:${port}`
  return {
    kind: 'network namespaces',
    prefix: (host) => ['nsenter', `--net=/run/netns/${name(host)}`],
    listening: address,
    reach: (_, to) => `http://${address(to)}`,
    connect: async (host, connected) => {
      ip('-n', hub, 'link', 'set', host, connected ? 'up' : 'down')
    },
  }
}

/** A way over loopback that can be cut: while it is, connections break and new ones are let hang, as where nothing is at the other end. */
class Way {
  readonly server: Server
  private readonly sockets = new Set<Socket>()
  private isCut = false

  constructor(target: number) {
    this.server = createServer((near) => {
      this.keep(near)
      if (this.isCut) return
      const far = this.keep(connect(target, '127.0.0.1'))
      near.pipe(far)
      far.pipe(near)
      near.once('close', () => far.destroy())
      far.once('close', () => near.destroy())
    })
  }

  private keep(socket: Socket): Socket {
    this.sockets.add(socket)
    socket.once('close', () => this.sockets.delete(socket))
    socket.on('error', () => undefined)
    return socket
  }

  set cut(cut: boolean) {
    this.isCut = cut
    for (const socket of this.sockets) socket.destroy()
  }
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Ports that are free now. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  const ports = await Promise.all(servers.map(listening))
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  return ports
}

async function loopback(hosts: readonly string[]): Promise<HostNetwork> {
  const ports = new Map((await freePorts(hosts.length)).map((each, i) => [hosts[i], each]))
  const ways = new Map<string, { way: Way; at: number }>()
  for (const from of hosts)
    for (const to of hosts) {
      if (from === to) continue
      const way = new Way(ports.get(to)!)
      ways.set(`${from} ${to}`, { way, at: await listening(way.server) })
    }
  onTestFinished(() => {
    for (const { way } of ways.values()) {
      way.cut = true
      way.server.close()
    }
  })
  return {
    kind: 'loopback with ways that can be cut',
    prefix: () => [],
    listening: (host) => `127.0.0.1:${ports.get(host)!}`,
    reach: (from, to) => `http://127.0.0.1:${ways.get(`${from} ${to}`)!.at}`,
    connect: async (host, connected) => {
      for (const [ends, { way }] of ways) if (ends.split(' ').includes(host)) way.cut = !connected
    },
  }
}

/** A network between hosts that ends with the test: namespaces where they can be made, else loopback, and it is said which. */
export async function hostNetwork(hosts: readonly string[]): Promise<HostNetwork> {
  const made = process.env['ENTENTE_TEST_LOOPBACK'] === '1' ? undefined : namespaces(hosts)
  if (made === undefined)
    console.warn(
      'NO NETWORK NAMESPACES: the hosts of this test are joined over loopback, by ways that the test cuts',
    )
  return made ?? loopback(hosts)
}

/** One member's node on a host of its own. */
export class Host {
  readonly name: string
  readonly line: CommandLine
  private readonly network: HostNetwork
  private serving: Running | undefined
  private skewMs = 0

  constructor(name: string, network: HostNetwork) {
    this.name = name
    this.network = network
    this.line = new CommandLine({ ENTENTE_PASSPHRASE: `passphrase of ${name}` })
  }

  get dataFolder(): string {
    return join(this.line.folder, 'data')
  }

  /** From the next process on, this host's clock is off by so much. */
  set clockOff(ms: number) {
    this.skewMs = ms
  }

  private spawn(words: readonly string[]): Running {
    const { line, network, skewMs } = this
    const shift = `const now = Date.now; Date.now = () => now() + ${skewMs}`
    const skewed = skewMs === 0 ? [] : ['--import', `data:text/javascript,${encodeURIComponent(shift)}`]
    const command = [...network.prefix(this.name), process.execPath, ...skewed, main, ...words]
    const child = spawn(command[0]!, command.slice(1), { cwd: line.folder, env: line.environment })
    return new Running(child)
  }

  /** Runs one command on the host, in its network and by its clock. */
  async run(...words: string[]): Promise<Ended> {
    const running = this.spawn(words)
    const code = await running.ended
    return { code, out: running.out, err: running.err }
  }

  /** Serves others; resolves once it is ready. It ends with the test at the latest. */
  async start(): Promise<void> {
    const at = this.network.listening(this.name)
    const words = ['start', '--no-sample', '--port', '0', '--exchange', at, '--exchange-without-tls']
    const running = this.spawn(words)
    this.serving = running
    onTestFinished(async () => {
      await running.end('SIGKILL')
    })
    await running.says(/Entente is ready/)
  }

  /** Ends what serves, at once or in order. */
  async stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    await this.serving?.end(signal)
    this.serving = undefined
  }

  /** Gets what the others have, once. */
  sync(): Promise<Ended> {
    return this.run('sync', '--exchange-without-tls', '--json')
  }
}
