type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/** What a route answers to a GET of `address`, with the parts of the address that Next would read for it. */
export async function askRoute<Params>(handler: Handler<Params>, params: Params, address = '/') {
  const answer = await handler(new Request(`http://localhost${address}`), { params: Promise.resolve(params) })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
