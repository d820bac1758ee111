import { Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Moment } from '#components/desk/moment.tsx'
import { useReasonWords } from '#components/desk/reason-words.ts'
import { useStageName } from '#components/desk/stage-name.ts'
import type { RecordedStage, Signature, SignatureRecord as Signatures } from '#lib/review/record.ts'
import styles from './signature-record.module.css'

/** The chain of signatures, stage by stage: who signed when, what was taken back and why, whose turn it is. */
export function SignatureRecord({ record }: { record: Signatures | null }) {
  const t = useTranslations('review')
  const id = useId()
  const reasonWords = useReasonWords()
  const handedIn = record?.submissions.at(-1)
  return (
    <section className={styles.record}>
      <Title order={2} size="h5" id={id}>
        {t('record')}
      </Title>
      {record ? (
        <ol aria-labelledby={id} className={styles.chain}>
          {handedIn ? (
            <li data-standing="signed">
              <p className={styles.line}>
                <span>{t('submitted', { by: handedIn.by })}</span> <Moment at={handedIn.at} />
              </p>
              <Note>{handedIn.note}</Note>
            </li>
          ) : null}
          {record.stages.map((recorded) => (
            <Stage key={recorded.stage.position} recorded={recorded} isClosed={record.closedAs !== null} />
          ))}
          {record.closed && record.closedAs ? (
            <li data-standing={record.closedAs === 'published' ? 'signed' : 'ended'}>
              <p className={styles.line}>
                <span>
                  {t(`closed.${record.closedAs as 'published' | 'rejected' | 'cancelled'}`, {
                    by: record.closed.by,
                    reason: reasonWords(record.closed.reason),
                  })}
                </span>{' '}
                <Moment at={record.closed.at} />
              </p>
              <Note>{record.closed.note}</Note>
            </li>
          ) : null}
        </ol>
      ) : (
        <p className={styles.none}>{t('noRecord')}</p>
      )}
    </section>
  )
}

function Stage({ recorded, isClosed }: { recorded: RecordedStage; isClosed: boolean }) {
  const t = useTranslations('review')
  const stageName = useStageName()
  const { stage, standing, signatures } = recorded
  return (
    <li data-standing={standing} aria-current={standing === 'open' ? 'step' : undefined}>
      <p className={styles.stage}>{stageName(stage)}</p>
      {signatures.map((signature) => (
        <Signed key={signature.id} signature={signature} />
      ))}
      {standing === 'signed' || isClosed ? null : (
        <p className={styles.waits}>{t(standing === 'open' ? 'open' : 'waits')}</p>
      )}
    </li>
  )
}

function Signed({ signature }: { signature: Signature }) {
  const t = useTranslations('review')
  const reasonWords = useReasonWords()
  const { signedAs, at, note, revision, voided } = signature
  const words = (
    <>
      <span>{t('signed', { by: signedAs })}</span> <Moment at={at} />{' '}
      <span className={styles.revision}>{t('onRevision', { number: revision })}</span>
    </>
  )
  return (
    <div>
      <p className={styles.line}>{voided ? <s>{words}</s> : words}</p>
      <Note>{note}</Note>
      {voided ? (
        <p className={styles.voided}>
          {voided.reason
            ? t('voided', { by: voided.by, reason: reasonWords(voided.reason) })
            : t('recalled', { by: voided.by })}
          <Note>{voided.note}</Note>
        </p>
      ) : null}
    </div>
  )
}

function Note({ children }: { children: string }) {
  return children ? <q className={styles.note}>{children}</q> : null
}
