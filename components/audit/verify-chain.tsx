'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import type { ChainStep } from '#lib/audit/verify-chain.ts'
import styles from './audit-acts.module.css'
import { readLines } from './read-lines.ts'

/** Goes through the chain on the server and says how far it is, then that it is sound, or which event is not. */
export function VerifyChain() {
  const t = useTranslations('audit.acts')
  const hydrated = useHydrated()
  const [step, setStep] = useState<ChainStep | 'begun' | 'failed' | null>(null)
  const isUnderWay = step === 'begun' || (typeof step === 'object' && step !== null && 'at' in step)
  async function verify() {
    setStep('begun')
    let last: ChainStep | undefined
    try {
      const answer = await fetch('/desk/audit/verification')
      if (!answer.ok || !answer.body) return setStep('failed')
      for await (const line of readLines(answer.body)) {
        last = JSON.parse(line) as ChainStep
        setStep(last)
      }
    } catch {
      last = undefined
    }
    // An answer that broke off has said nothing.
    if (!last || 'at' in last) setStep('failed')
  }
  return (
    <div className={styles.verify}>
      <Button
        variant="default"
        size="compact-sm"
        onClick={verify}
        loading={isUnderWay}
        disabled={!hydrated && !isUnderWay}
      >
        {t('verify')}
      </Button>
      {isUnderWay && step !== 'begun' ? (
        <progress value={step.at} max={Math.max(1, step.of)} aria-hidden />
      ) : null}
      <p role="status" className={styles.result} data-result={resultOf(step)}>
        <Told step={step} />
      </p>
    </div>
  )
}

function resultOf(step: ChainStep | 'begun' | 'failed' | null): 'sound' | 'broken' | undefined {
  if (step === 'failed') return 'broken'
  if (step === null || step === 'begun' || 'at' in step) return undefined
  return step.sound ? 'sound' : 'broken'
}

function Told({ step }: { step: ChainStep | 'begun' | 'failed' | null }) {
  const t = useTranslations('audit.acts')
  if (step === null || step === 'begun') return null
  if (step === 'failed') return t('failed')
  if ('at' in step) return t('verifying', step)
  if (step.sound) return t('sound', { seq: step.head.seq, hash: step.head.hash.slice(0, 12) })
  return t(`broken.${step.kind}`, { seq: step.seq })
}
