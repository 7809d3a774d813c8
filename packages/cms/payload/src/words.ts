/** The words that editors read; those of the form come with the form. */
import {formIn} from 'forthright/gate/form'

/** By Payload's code of a language, e.g. `zh-TW`. */
export type Words = Record<string, string>

/** Payload's codes of the languages that both it and the form have words for. */
const languages =
  'en ar bg ca cs da de es et fa fr he hr hu id is it ja ko lt lv nb nl pl pt ro ru sk sl sv th tr uk vi zh zh-TW'.split(
    ' ',
  )

/** Words of the form in every language that there are some for. */
export function formWords(pick: (form: ReturnType<typeof formIn>) => string | undefined): Words {
  return Object.fromEntries(
    languages.flatMap(language => {
      const form = formIn(language)
      const said = language === 'en' || form.language !== 'en' ? pick(form) : undefined
      return said === undefined ? [] : [[language, said]]
    }),
  )
}

type OwnWord =
  | 'confirmed'
  | 'confirmedHelp'
  | 'check'
  | 'checkHelp'
  | 'publish'
  | 'warn'
  | 'block'
  | 'overrideReason'
  | 'overrideReasonHelp'
  | 'overriddenBy'
  | 'overriddenOn'
  | 'overriddenFor'

/** Words of the plugin's own; Thai and Chinese are for a native speaker to look over. */
export const words: Readonly<Record<OwnWord, Words>> = {
  confirmed: {
    en: 'I have read this text and checked its substance',
    nb: 'Jeg har lest denne teksten og kontrollert innholdet',
    th: 'ฉันได้อ่านข้อความนี้และตรวจสอบเนื้อหาแล้ว',
    'zh-TW': '我已閱讀此文並查核其內容',
  },
  confirmedHelp: {
    en: 'Recorded with your name and this text. The tick goes when the text changes.',
    nb: 'Lagres med navnet ditt og denne teksten. Krysset forsvinner når teksten endres.',
    th: 'บันทึกพร้อมชื่อของคุณและข้อความนี้ เครื่องหมายจะหายไปเมื่อข้อความเปลี่ยน',
    'zh-TW': '會連同您的姓名與此文一併記錄。文字變更後勾選即取消。',
  },
  check: {en: 'Disclosure', nb: 'Merking', th: 'การเปิดเผย', 'zh-TW': '揭露狀態'},
  checkHelp: {
    en: 'As it was when this was last saved.',
    nb: 'Slik det var da dette sist ble lagret.',
    th: 'ตามที่เป็นเมื่อบันทึกครั้งล่าสุด',
    'zh-TW': '以上次儲存時為準。',
  },
  publish: {en: 'In order', nb: 'I orden', th: 'เรียบร้อย', 'zh-TW': '無問題'},
  warn: {en: 'To look at', nb: 'Bør ses på', th: 'ควรตรวจดู', 'zh-TW': '需查看'},
  block: {en: 'Not to be published', nb: 'Kan ikke publiseres', th: 'ยังเผยแพร่ไม่ได้', 'zh-TW': '不可發布'},
  overrideReason: {
    en: 'Publish all the same, because',
    nb: 'Publiser likevel, fordi',
    th: 'เผยแพร่ต่อไป เพราะ',
    'zh-TW': '仍要發布的理由',
  },
  overrideReasonHelp: {
    en: 'For those whose role may. Recorded with your name.',
    nb: 'For dem som har lov. Lagres med navnet ditt.',
    th: 'สำหรับผู้ที่มีสิทธิ์ บันทึกพร้อมชื่อของคุณ',
    'zh-TW': '僅限有權限者，會連同姓名記錄。',
  },
  overriddenBy: {
    en: 'Published all the same by',
    nb: 'Publisert likevel av',
    th: 'เผยแพร่ต่อไปโดย',
    'zh-TW': '仍予發布者',
  },
  overriddenOn: {en: 'On', nb: 'Dato', th: 'วันที่', 'zh-TW': '日期'},
  overriddenFor: {en: 'Because', nb: 'Fordi', th: 'เพราะ', 'zh-TW': '理由'},
}
