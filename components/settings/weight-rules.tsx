'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import type { WeightRule } from '#lib/workflow/weight.ts'
import { AddWeightRule } from './add-weight-rule.tsx'
import part from './part.module.css'
import styles from './weight-rules.module.css'

type Channel = { slug: string; name: string }
type Props = {
  workflowId: number
  rules: readonly (Pick<WeightRule, 'kind' | 'what'> & { id: number; by: string })[]
  /** Those that an article can be in now. */
  channels: readonly Channel[]
}

/** Which articles go under a workflow: what calls for it, each with a way to end it, and a way to add one. */
export function WeightRules({ workflowId, rules, channels }: Props) {
  const t = useTranslations('weight.settings')
  const { refresh } = useRouter()
  const hydrated = useHydrated()
  const { pending, refusal, decide } = useDecision()
  const nameOf = (slug: string) => channels.find((channel) => channel.slug === slug)?.name ?? slug
  const free = channels.filter(
    ({ slug }) => !rules.some(({ what, kind }) => kind === 'channel' && what === slug),
  )
  async function end(id: number) {
    if (await decide(`/api/desk/settings/workflow/rules/${id}/end`, {})) refresh()
  }
  return (
    <section className={styles.section} aria-label={t('rules')}>
      <h2 className={styles.title}>{t('rules')}</h2>
      <p className={part.lead}>{t('rulesLead')}</p>
      {rules.length > 0 ? (
        <ul className={`${part.lines} ${styles.rules}`} aria-label={t('rules')}>
          {rules.map(({ id, kind, what, by }) => {
            const rule = t(`rule.${kind}`, { what: kind === 'channel' ? nameOf(what) : what })
            return (
              <li key={id}>
                <span className={styles.rule}>{rule}</span>
                <span className={styles.by}>{t('since', { by })}</span>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('end', { rule })}
                  disabled={!hydrated || pending}
                  onClick={() => void end(id)}
                >
                  {t('endAct')}
                </Button>
              </li>
            )
          })}
        </ul>
      ) : (
        <p className={part.lead}>{t('none')}</p>
      )}
      <RefusalNotice refusal={refusal} />
      <AddWeightRule
        workflowId={workflowId}
        channels={free}
        kinds={
          rules.some(({ kind }) => kind === 'lexicon') ? ['tag', 'channel'] : ['tag', 'channel', 'lexicon']
        }
      />
    </section>
  )
}
