import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'

export type Answer = {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  /** From the request's first byte going out to the answer's first, and to its last; in milliseconds. */
  firstByteMs: number
  totalMs: number
}

/** One person's browser without the screen: one connection that stays open, a request at a time, nothing decompressed. */
export class Client {
  readonly port: number
  readonly #own: OutgoingHttpHeaders
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })

  constructor(port: number, own: OutgoingHttpHeaders = {}) {
    this.port = port
    this.#own = { host: `localhost:${port}`, ...own }
  }

  get(path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    return this.#ask('GET', path, headers)
  }

  /** Posts JSON as a script of this very site would. Throws unless the answer is a success. */
  post(path: string, body: unknown): Promise<Answer> {
    return this.#send('POST', path, 'application/json', JSON.stringify(body))
  }

  /** As `post`, to change what is there. */
  put(path: string, body: unknown): Promise<Answer> {
    return this.#send('PUT', path, 'application/json', JSON.stringify(body))
  }

  /** As `post`, with a file for a body. */
  postFile(path: string, bytes: Buffer): Promise<Answer> {
    return this.#send('POST', path, 'application/octet-stream', bytes)
  }

  form(path: string, fields: Record<string, string>, headers: OutgoingHttpHeaders): Promise<Answer> {
    const own = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: `http://localhost:${this.port}`,
      ...headers,
    }
    return this.#ask('POST', path, own, new URLSearchParams(fields).toString())
  }

  close(): void {
    this.#agent.destroy()
  }

  async #send(method: string, path: string, type: string, body: string | Buffer): Promise<Answer> {
    const headers = { 'content-type': type, origin: `http://localhost:${this.port}` }
    const answer = await this.#ask(method, path, headers, body)
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`)
    return answer
  }

  #ask(method: string, path: string, headers: OutgoingHttpHeaders, body?: string | Buffer): Promise<Answer> {
    const given = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const options = {
      host: '127.0.0.1',
      port: this.port,
      path,
      method,
      agent: this.#agent,
      headers: { ...this.#own, ...headers, ...given },
    }
    return new Promise((resolve, reject) => {
      const began = performance.now()
      const asked = request(options, (res) => {
        const firstByteMs = performance.now() - began
        const chunks: Buffer[] = []
        res.on('data', (chunk: Buffer) => chunks.push(chunk))
        res.on('error', reject)
        res.on('end', () => {
          const totalMs = performance.now() - began
          const { statusCode: status = 0, headers: got } = res
          resolve({ status, headers: got, body: Buffer.concat(chunks), firstByteMs, totalMs })
        })
      })
      asked.on('error', reject).end(body)
    })
  }
}
