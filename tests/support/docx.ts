import { crc32, deflateRawSync } from 'node:zlib'

/** A zip of these files, packed as word processors do. `claimed` is what the first one says that it unpacks to. */
export function zipOf(files: Record<string, string | Uint8Array>, claimed?: number): Buffer {
  const locals: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [index, [name, content]] of Object.entries(files).entries()) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const size = index === 0 && claimed !== undefined ? claimed : data.length
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(data), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(size, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed])
    const end = Buffer.alloc(14)
    end.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, end, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const listed = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(list.length, 4)
  end.writeUInt16LE(list.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06'), end])
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const line = (inside: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`
const cell = (text: string, more = '') =>
  `<w:tc><w:tcPr>${more}</w:tcPr>${line(text === '' ? '' : run(text))}</w:tc>`
const picture = (relation: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="渡口的灯"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${relation}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** A Word document written by hand: a heading, a note, a merged table, a picture in it, one elsewhere, and a hostile link. */
export function handMadeDocx(png: Uint8Array, elsewhere: string): Buffer {
  const body = [
    line(run('渡口的灯'), 'H1'),
    line(`${run('灯在雾里亮了一夜')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}`),
    line(`<w:hyperlink r:id="rIdBad">${run('点这里')}</w:hyperlink>${run('，不必点。')}`),
    `<w:tbl><w:tr>${cell('时刻')}${cell('船次')}</w:tr><w:tr>${cell('子夜', '<w:vMerge w:val="restart"/>')}${cell('一')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('二')}</w:tr></w:tbl>`,
    line(picture('r:embed="rIdPicture"')),
    line(picture('r:link="rIdElsewhere"')),
    line(run('天亮收灯。')),
  ].join('')
  const relation = (id: string, type: string, target: string, outside = false) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`
  return zipOf({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${RELS}">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': `${XML}<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `${XML}<w:styles ${SPACES}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/footnotes.xml': `${XML}<w:footnotes ${SPACES}><w:footnote w:id="2">${line(run('守灯人的日志，元月三日。'))}</w:footnote></w:footnotes>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${RELS}">${[
      relation('rIdStyles', 'styles', 'styles.xml'),
      relation('rIdNotes', 'footnotes', 'footnotes.xml'),
      relation('rIdPicture', 'image', 'media/lamp.png'),
      relation('rIdElsewhere', 'image', elsewhere, true),
      relation('rIdBad', 'hyperlink', 'javascript:alert(1)', true),
    ].join('')}</Relationships>`,
    'word/media/lamp.png': png,
    'word/vbaProject.bin': 'macro',
  })
}
