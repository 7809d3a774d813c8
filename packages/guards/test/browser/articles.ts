/** What the pages are about: one short article a language, with a picture. */
import type {DetailsWords, Words} from '@forthright/core'
import ar from '@forthright/labels/ar'
import arDetails from '@forthright/labels/details/ar'
import nbDetails from '@forthright/labels/details/nb'
import thDetails from '@forthright/labels/details/th'
import zhHantDetails from '@forthright/labels/details/zh-Hant'
import nb from '@forthright/labels/nb'
import th from '@forthright/labels/th'
import zhHant from '@forthright/labels/zh-Hant'

/** An article in one language, with the words of that language. */
export interface Article {
  words: Words
  details: DetailsWords
  title: string
  paragraphs: string[]
  caption: string
  alt: string
}

/** By the tag of their language. */
export const articles = {
  nb: {
    words: nb,
    details: nbDetails,
    title: 'Ullgenseren som tåler vinteren',
    paragraphs: [
      'Ull varmer også når den er våt. Det er grunnen til at fiskere langs kysten har båret den i flere hundre år, og til at mange av oss fortsatt tar den på når det blåser kaldt fra nord.',
      'En god genser holder i mange vintre. Luft den ute i frost, vask den sjelden, og la den tørke flatt.',
    ],
    caption: 'Genseren på en krok i gangen.',
    alt: 'En grå ullgenser henger på en krok',
  },
  th: {
    words: th,
    details: thDetails,
    title: 'กาแฟจากดอยสูงในถ้วยเดียว',
    paragraphs: [
      'กาแฟที่ปลูกบนดอยสูงสุกช้ากว่าที่อื่น เมล็ดจึงแน่นและหวานกว่า ชาวบ้านเก็บด้วยมือทีละผล แล้วตากแดดบนแคร่ไม้ไผ่จนแห้งพอดี',
      'ชงด้วยน้ำที่ไม่เดือดจัด รอสักครู่ แล้วจิบช้า ๆ จะได้รสของผลไม้และกลิ่นดอกไม้บาง ๆ',
    ],
    caption: 'เมล็ดกาแฟบนแคร่ไม้ไผ่',
    alt: 'เมล็ดกาแฟสีแดงบนแคร่ไม้ไผ่',
  },
  'zh-Hant': {
    words: zhHant,
    details: zhHantDetails,
    title: '一壺高山茶的早晨',
    paragraphs: [
      '清晨的山上，霧還沒有散，採茶人已經走進茶園。他們只摘一心二葉，手指輕輕一折，葉子便落進竹簍裡。',
      '泡茶的水不必太滾。第一泡只要一分鐘，茶湯清亮，帶著花香。',
    ],
    caption: '竹簍裡的新葉。',
    alt: '竹簍裡裝滿新採的茶葉',
  },
  ar: {
    words: ar,
    details: arDetails,
    title: 'قهوة الصباح في المدينة القديمة',
    paragraphs: [
      'تبدأ المدينة القديمة يومها برائحة القهوة. يفتح أصحاب المقاهي أبوابهم قبل شروق الشمس، ويضعون الكراسي على الرصيف، ثم يغلون الماء على نار هادئة.',
      'القهوة الجيدة لا تحتاج إلى العجلة. اتركها تهدأ دقيقة قبل أن تسكبها.',
    ],
    caption: 'دلّة على الجمر.',
    alt: 'دلّة قهوة نحاسية على الجمر',
  },
} satisfies Record<string, Article>

/** The tag of a language that has an article. */
export type Language = keyof typeof articles
