/** The plugin's own words in the admin; those of the form are the label's, in `forthright/gate/form`. */

/** In English, by id. */
export const words = {
  'field-label': 'Disclosure',
  'field-description': 'How the entry was made: by people, with AI, or by AI',
  'panel-title': 'Disclosure',
  'decision-publish': 'May be published',
  'decision-warn': 'May be published; look at this first',
  'decision-block': 'Cannot be published yet',
  'override-reason': 'Why publish all the same?',
  'override-keep': 'Record the reason',
  'override-kept': 'Recorded. You can publish this version once.',
  'override-refused': 'Your role does not allow that.',
} as const

/** Which word. */
export type WordId = keyof typeof words
type Words = Readonly<Record<WordId, string>>

/** By Strapi's code of the admin's language; none but English is checked by a native speaker. */
export const translations: Readonly<Record<string, Words>> = {
  en: words,
  de: {
    'field-label': 'Kennzeichnung',
    'field-description': 'Wie der Eintrag entstand: von Menschen, mit KI oder von KI',
    'panel-title': 'Kennzeichnung',
    'decision-publish': 'Kann veröffentlicht werden',
    'decision-warn': 'Kann veröffentlicht werden; bitte zuerst ansehen',
    'decision-block': 'Kann noch nicht veröffentlicht werden',
    'override-reason': 'Warum trotzdem veröffentlichen?',
    'override-keep': 'Grund festhalten',
    'override-kept': 'Festgehalten. Diese Fassung kann einmal veröffentlicht werden.',
    'override-refused': 'Ihre Rolle erlaubt das nicht.',
  },
  no: {
    'field-label': 'Merking',
    'field-description': 'Hvordan innholdet ble til: av mennesker, med KI eller av KI',
    'panel-title': 'Merking',
    'decision-publish': 'Kan publiseres',
    'decision-warn': 'Kan publiseres; se på dette først',
    'decision-block': 'Kan ikke publiseres ennå',
    'override-reason': 'Hvorfor publisere likevel?',
    'override-keep': 'Registrer begrunnelsen',
    'override-kept': 'Registrert. Denne versjonen kan publiseres én gang.',
    'override-refused': 'Rollen din tillater ikke det.',
  },
  th: {
    'field-label': 'การเปิดเผย',
    'field-description': 'เนื้อหานี้สร้างอย่างไร: โดยมนุษย์ โดยใช้ AI ช่วย หรือโดย AI',
    'panel-title': 'การเปิดเผย',
    'decision-publish': 'เผยแพร่ได้',
    'decision-warn': 'เผยแพร่ได้ โปรดดูสิ่งนี้ก่อน',
    'decision-block': 'ยังเผยแพร่ไม่ได้',
    'override-reason': 'เหตุใดจึงเผยแพร่ต่อไป',
    'override-keep': 'บันทึกเหตุผล',
    'override-kept': 'บันทึกแล้ว เผยแพร่ฉบับนี้ได้หนึ่งครั้ง',
    'override-refused': 'บทบาทของคุณไม่อนุญาต',
  },
  zh: {
    'field-label': '揭露',
    'field-description': '內容如何製作：由人、使用 AI 輔助，或由 AI',
    'panel-title': '揭露',
    'decision-publish': '可以發布',
    'decision-warn': '可以發布；請先查看',
    'decision-block': '尚不能發布',
    'override-reason': '為何仍要發布？',
    'override-keep': '記錄理由',
    'override-kept': '已記錄。此版本可發布一次。',
    'override-refused': '您的角色不允許此操作。',
  },
}
