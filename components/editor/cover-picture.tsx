'use client'

import { Button, FileButton } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { Cover } from '#lib/document/content.ts'
import { PICTURE_FORMATS, PICTURE_LIMITS, picturePath, srcSetOf } from '#lib/media/rules.ts'
import styles from './cover-picture.module.css'
import type { Upload } from './use-upload.ts'

type Props = {
  cover: Cover | null
  upload: Upload | null
  readOnly: boolean
  /** A file is held over the block. */
  isOver: boolean
  onFile(file: File): void
  onCancel(): void
  onRemove(): void
}

const ACCEPTED = PICTURE_FORMATS.map((format) => `image/${format}`).join(',')

/** The cover as it is, as it is on its way, or the place where one can be put. */
export function CoverPicture({ cover, upload, readOnly, isOver, onFile, onCancel, onRemove }: Props) {
  const t = useTranslations('editor.cover')
  const reset = useRef<() => void>(null)
  const choose = (label: string, variant: 'default' | 'subtle') => (
    <FileButton
      accept={ACCEPTED}
      resetRef={reset}
      onChange={(file) => {
        // The same file may be chosen again.
        reset.current?.()
        if (file) onFile(file)
      }}
    >
      {(props) => (
        <Button
          {...props}
          size="xs"
          variant={variant}
          leftSection={cover ? undefined : <IconPhotoPlus size={16} stroke={1.7} aria-hidden />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  )
  if (upload) return <OnItsWay upload={upload} onCancel={onCancel} />
  if (!cover) {
    if (readOnly) return <p className={styles.none}>{t('none')}</p>
    return (
      <div className={styles.empty} data-over={isOver || undefined}>
        <p className={styles.ways}>
          {choose(t('choose'), 'default')} <span>{t(isOver ? 'drop' : 'hint')}</span>
        </p>
        <p className={styles.accepted}>{t('accepted', { max: PICTURE_LIMITS.bytes / 2 ** 20 })}</p>
      </div>
    )
  }
  return (
    <div className={styles.picture} data-over={isOver || undefined}>
      <img
        src={picturePath('desk', { ...cover, format: 'webp' })}
        srcSet={srcSetOf('desk', cover, 'webp')}
        sizes="(max-width: 600px) 90vw, 280px"
        width={cover.width}
        height={cover.height}
        alt={cover.alt}
      />
      {readOnly ? null : (
        <div className={styles.acts}>
          {choose(t('replace'), 'subtle')}
          <Button size="xs" variant="subtle" color="gray" onClick={onRemove}>
            {t('remove')}
          </Button>
        </div>
      )}
    </div>
  )
}

function OnItsWay({ upload: { url, share }, onCancel }: { upload: Upload; onCancel(): void }) {
  const t = useTranslations('editor.cover')
  const isGone = share >= 1
  const percent = Math.floor(share * 100)
  const words = isGone ? t('processing') : t('uploading', { percent })
  return (
    <div className={styles.picture}>
      {/* What this device cannot show may still be a picture: the server judges. */}
      <img src={url} alt="" className={styles.faint} />
      <progress value={isGone ? undefined : percent} max={100} aria-label={words} />
      <div className={styles.acts}>
        <span className={styles.progress}>{words}</span>
        {isGone ? null : (
          <Button size="xs" variant="subtle" color="gray" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </div>
  )
}
