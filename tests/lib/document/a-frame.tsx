import type { BodyFrame } from '#lib/document/body-frame.ts'

/** A page without a site around it: pictures by their hash. */
export const frame: BodyFrame = {
  picture: ({ sha256, width, height, alt }, place) => (
    <img src={`/${place}/${sha256.slice(0, 4)}`} width={width} height={height} alt={alt} loading="lazy" />
  ),
  // biome-ignore lint/a11y/useMediaCaption: only where it stands is looked at
  player: ({ type }) => (type === 'video' ? <video controls src="/v" /> : <audio controls src="/a" />),
  file: ({ attrs }) => `/${attrs.sha256.slice(0, 4)}.${attrs.format}`,
  words: {
    notes: '注释',
    note: (number) => `注释 ${number}`,
    back: (number) => `回到注释 ${number}`,
    gallery: (count) => `${count} 张图`,
    table: '表格',
    clip: (type, length) => `${type === 'video' ? '视频' : '音频'} ${length}`,
  },
}
