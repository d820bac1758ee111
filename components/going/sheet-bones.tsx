import { Sheet } from '#components/review/sheet.tsx'
import { Bone } from '#components/ui/bone.tsx'
import styles from './bones.module.css'
import { places } from './places.ts'

/** The place of an article's words as on paper, with what can be done with them beside. */
export function SheetBones() {
  return (
    <Sheet
      words={
        <div className={styles.paper}>
          <Bone width={240} height={11} line={22} />
          <Bone width={44} height={14} line={74} />
          <Bone width="86%" height={34} line={54} />
          <Bone width={160} height={13} line={66} />
          <LineBones lines={8} line={34} />
        </div>
      }
      side={places(2).map((part) => (
        <div key={part} className={styles.side}>
          <Bone width={120} height={16} line={25} />
          <Bone width="100%" height={36} />
          <LineBones lines={2} line={22} />
        </div>
      ))}
    />
  )
}

/** The place of a page of evidence: one thing after another, or a form on paper. */
export function LinesBones({ framed = false }: { framed?: boolean }) {
  return (
    <div className={framed ? styles.panel : undefined}>
      <Bone width={96} height={15} line={49} />
      <LineBones lines={8} line={42} />
    </div>
  )
}

function LineBones({ lines, line }: { lines: number; line: number }) {
  return places(lines).map((each) => (
    <Bone key={each} width={`${each === lines - 1 ? 58 : 94 + ((each * 3) % 7)}%`} height={14} line={line} />
  ))
}
