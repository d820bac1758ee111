import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useKept } from '#components/desk/kept-words.ts'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useRequest } from '#components/desk/use-request.ts'
import { isSend } from '#components/ui/is-send.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import { asRead } from '#lib/document/anchor/line-text.ts'
import type { AnchorSpan } from '#lib/document/anchor/span.ts'
import { isOneRange, MOST_POINTED_AT, MOST_SPANS } from '#lib/remarks/schema.ts'
import styles from './composer.module.css'
import type { PointedPlace } from './dom-spans.ts'
import { useFieldNames } from './field-names.ts'
import { calledIn } from './mentions.ts'
import { narrowed } from './narrowed.ts'
import { type Colleagues, WordsField } from './words-field.tsx'

/** What a remark will point at: some words, or one of the places of the article, or the whole. */
export type Target = { spans: AnchorSpan[]; isGone?: boolean }

type Props = {
  articleId: number
  hash: string
  target: Target
  /** What can be pointed at as a whole. */
  places: PointedPlace[]
  colleagues: Colleagues
  onTarget(target: Target): void
  onClose(): void
  onMade(remarkId: number): void
}

const WORDS = 'words'
const SHOWN = 16

/** The first of the words that are meant, and whether there are more. */
function beginning(quote: string, { spans }: Target): string {
  return quote.slice(0, SHOWN) + (quote.length > SHOWN || spans.length > 1 ? '……' : '')
}

/** A remark as it is being written. It keeps what was typed until the remark was taken, or given up. */
export function Composer({ articleId, hash, target, places, colleagues, onTarget, onClose, onMade }: Props) {
  const t = useTranslations('remarks')
  const errors = useRefusalWords()
  const fieldName = useFieldNames()
  const { pending, refusal, request, forget } = useRequest()
  const [words, setWords] = useKept(`remark ${articleId}`)
  const isRange = target.spans.some(({ from }) => from !== undefined)
  // A line that is chosen as a whole can be worded otherwise too: only what is changed of it is suggested.
  const line = isRange ? null : (places.find(({ at }) => at === target.spans[0]?.at)?.line ?? null)
  const quote = line ?? asRead(target.spans[0]?.quote ?? '')
  const [suggests, setSuggests] = useState(false)
  const [wording, setWording] = useState('')
  const form = useRef<HTMLElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [])
  const maySuggest = line !== null || isOneRange(target.spans)
  const isSuggesting = maySuggest && suggests
  function said() {
    const spans = target.spans.map(({ at, from, to }) => ({ at, from, to }))
    if (!isSuggesting || line === null) return { spans, wording: isSuggesting ? wording : null }
    const { from, to, wording: changed } = narrowed(line, wording)
    return { spans: spans.map(({ at }) => ({ at, from, to })), wording: changed }
  }
  async function make() {
    if (pending) return
    const made = await request<{ remarkId: number }>(`/api/desk/articles/${articleId}/remarks`, {
      hash,
      words,
      ...said(),
      mentions: calledIn(words, colleagues.known),
    })
    if (!made) return
    setWords('')
    onMade(made.remarkId)
  }
  return (
    <section
      ref={form}
      aria-label={t('new')}
      className={styles.composer}
      onKeyDown={(event) => {
        const isTyped = words !== '' || (isSuggesting && wording !== quote)
        if (event.key === 'Escape' && !isTyped && !event.defaultPrevented) onClose()
      }}
    >
      <NativeSelect
        label={t('target')}
        error={
          refusal?.fields?.spans
            ? t('tooMuch', { characters: MOST_POINTED_AT, places: MOST_SPANS })
            : undefined
        }
        value={isRange ? WORDS : (target.spans[0]?.at ?? '')}
        onChange={({ currentTarget: { value } }) => {
          forget()
          // What was not changed was of the other words.
          if (wording === quote) {
            setSuggests(false)
            setWording('')
          }
          onTarget({ spans: value === '' ? [] : [{ at: value, quote: '', before: '', after: '' }] })
        }}
      >
        {isRange ? <option value={WORDS}>{t('theWords', { words: beginning(quote, target) })}</option> : null}
        <option value="">{t('whole')}</option>
        {places.map(({ at, words: beginning }) => (
          <option key={at} value={at}>
            {fieldName(at) || beginning || t('block')}
          </option>
        ))}
      </NativeSelect>
      {target.isGone ? <p className={styles.gone}>{t('targetGone')}</p> : null}
      <WordsField
        label={t('words')}
        placeholder={t('wordsHint')}
        value={words}
        error={errors.field(refusal, 'words')}
        colleagues={colleagues}
        autoFocus
        onChange={setWords}
        onSend={make}
      />
      {maySuggest ? (
        <Checkbox
          size="sm"
          label={t('suggest')}
          checked={suggests}
          onChange={({ currentTarget: { checked } }) => {
            setSuggests(checked)
            if (checked && wording === '') setWording(quote)
          }}
        />
      ) : null}
      {isSuggesting ? (
        <Textarea
          label={t('wording')}
          description={t('wordingHint')}
          value={wording}
          onChange={({ currentTarget }) => setWording(currentTarget.value.replaceAll('\n', ''))}
          onKeyDown={(event) => {
            if (isSend(event)) void make()
          }}
          error={errors.field(refusal, 'wording')}
          lang="zh-CN"
          autosize
        />
      ) : null}
      {refusal && !['words', 'wording', 'spans'].some((name) => refusal.fields?.[name]) ? (
        <RefusalNotice refusal={refusal} onReload={forget} />
      ) : null}
      <div className={styles.acts}>
        <Button size="compact-md" loading={pending} onClick={make}>
          {t('make')}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          color="gray"
          onClick={() => {
            setWords('')
            onClose()
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </section>
  )
}
