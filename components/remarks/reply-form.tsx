import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useKept } from '#components/desk/kept-words.ts'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import { calledIn } from './mentions.ts'
import styles from './remark-card.module.css'
import { type Colleagues, WordsField } from './words-field.tsx'

type Props = { remarkId: number; colleagues: Colleagues; onDone(): void }

/** An answer in a thread. What was typed stays until it was taken, while other threads are looked at too. */
export function ReplyForm({ remarkId, colleagues, onDone }: Props) {
  const t = useTranslations('remarks')
  const errors = useRefusalWords()
  const { pending, refusal, decide } = useDecision()
  const [words, setWords] = useKept(`reply ${remarkId}`)
  async function reply() {
    if (pending || words.trim() === '') return
    const body = { words, mentions: calledIn(words, colleagues.known) }
    if (!(await decide(`/api/desk/remarks/${remarkId}/reply`, body))) return
    setWords('')
    onDone()
  }
  return (
    <div className={styles.reply}>
      <WordsField
        label={t('reply')}
        value={words}
        error={errors.field(refusal, 'words')}
        colleagues={colleagues}
        onChange={setWords}
        onSend={reply}
      />
      {words.trim() === '' ? null : (
        <Button size="compact-sm" variant="default" loading={pending} onClick={reply}>
          {t('sendReply')}
        </Button>
      )}
      {refusal && !refusal.fields ? <RefusalNotice refusal={refusal} /> : null}
    </div>
  )
}
