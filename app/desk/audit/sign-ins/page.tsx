import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SignInsPage } from './sign-ins-page.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIns'))('title') }
}

export default async function SignIns({ searchParams }: Props) {
  return <SignInsPage asked={await searchParams} before={null} />
}
