import type { BodyFrame } from '#lib/document/body-frame.ts'

/** A page without a site around it: pictures by their hash. */
export const frame: BodyFrame = {
  picture: ({ sha256, width, height, alt }, place) => (
    <img src={`/${place}/${sha256.slice(0, 4)}`} width={width} height={height} alt={alt} loading="lazy" />
  ),
  words: {
    notes: '注释',
    note: (number) => `注释 ${number}`,
    back: (number) => `回到注释 ${number}`,
    gallery: (count) => `${count} 张图`,
    table: '表格',
  },
}
