import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#app/auth-options.ts'

const LARGEST_FORM = 16 * 1024

type Context = { params: Promise<{ nextauth: string[] }> }

export function GET(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions())
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  // next-auth reads the whole body, so an unnamed length is as good as too long.
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= LARGEST_FORM)) return new Response(null, { status: 413 })
  return NextAuth(request, context, authOptions())
}
