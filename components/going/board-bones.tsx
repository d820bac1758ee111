import board from '#components/lists/board.module.css'
import { Bone } from '#components/ui/bone.tsx'
import { places } from './places.ts'

/** The stages of the house's workflow, and as many cards as there may be at each. */
const STAGES = [4, 2, 3, 2] as const

/** The place of the board under its heading. */
export function BoardBones() {
  return (
    <div className={board.board} data-wide>
      {STAGES.map((cards, stage) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places have nothing but their number.
        <div key={stage} className={board.column}>
          <div className={board.head}>
            <Bone width={64} height={15} line={26} />
            <Bone width={28} height={22} line={30} />
          </div>
          <div className={board.cards}>
            {places(cards).map((card) => (
              <div key={card} className={board.card}>
                <Bone width={card % 2 === 0 ? '92%' : '74%'} height={14} line={22} />
                <Bone width="56%" height={11} line={20} />
                <Bone width="100%" height={11} line={26} />
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
