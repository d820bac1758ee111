type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/** What a route answers to a GET of `address`, with the parts of the address that Next would read for it. */
export async function askRoute<Params extends object>(
  handler: Handler<Params>,
  params: Params,
  address = '/',
) {
  // Next has nothing at all for an address without parts.
  const parts = (Object.keys(params).length > 0 ? params : undefined) as Params
  const answer = await handler(new Request(`http://localhost${address}`), { params: Promise.resolve(parts) })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
