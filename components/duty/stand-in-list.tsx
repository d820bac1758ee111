'use client'

import { Button, Title, VisuallyHidden } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { useRequest } from '#components/desk/use-request.ts'
import type { StandIn } from '#lib/delegation/queries.ts'
import styles from './stand-ins.module.css'

type Props = { label: string; empty: string; standIns: StandIn[]; me: number }

/** Who signs for whom, from when to when and why; each may be taken back by its people. */
export function StandInList({ label, empty, standIns, me }: Props) {
  const t = useTranslations('standIn')
  const id = useId()
  const hydrated = useHydrated()
  const { refresh } = useRouter()
  const { pending, refusal, request } = useRequest()
  async function revoke(standIn: number) {
    await request(`/api/desk/delegations/${standIn}/revoke`, {})
    refresh()
  }
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Title order={2} size="h5" id={id}>
        {label}
      </Title>
      <RefusalNotice refusal={refusal} />
      {standIns.length === 0 ? <EmptyPage>{empty}</EmptyPage> : null}
      {standIns.length > 0 ? (
        <ul className={styles.list} aria-labelledby={id}>
          {standIns.map(({ id: standIn, principal, delegate, startsAt, endsAt, ...more }) => (
            <li
              key={standIn}
              className={styles.row}
              data-mine={[principal.id, delegate.id].includes(me) || undefined}
            >
              <p className={styles.who}>
                {t('line', { delegate: delegate.name, principal: principal.name })}
              </p>
              <div className={styles.facts}>
                <p>
                  <Moment at={startsAt} /> – <Moment at={endsAt} />
                </p>
                <p>
                  {more.reason}
                  {more.grantedBy ? ` ${t('grantedBy', { by: more.grantedBy })}` : null}
                </p>
              </div>
              {more.mayRevoke ? (
                <Button
                  variant="default"
                  size="xs"
                  disabled={!hydrated || pending}
                  onClick={() => revoke(standIn)}
                >
                  {t('revoke')}
                  <VisuallyHidden>
                    {' '}
                    {t('line', { delegate: delegate.name, principal: principal.name })}
                  </VisuallyHidden>
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
