/**
 * What sites write over the footnotes of a page, in lower case: remark-rehype puts a heading there that is not in the
 * Markdown source (`footnoteLabel`, "Footnotes" where nobody says otherwise). Other words over footnotes count as text.
 */
export const footnoteHeadings: ReadonlySet<string> = new Set([
  ...['footnotes', 'footnote', 'notes', 'endnotes', 'references'],
  ...[
    'fotnoter',
    'fotnotar',
    'fodnoter',
    'alaviitteet',
    'neðanmálsgreinar',
    'voetnoten',
    'fußnoten',
    'fussnoten',
  ],
  ...[
    'notes de bas de page',
    'notas al pie',
    'notas a pie de página',
    'notas de rodapé',
    'note a piè di pagina',
    'note',
  ],
  ...[
    'notes a peu de pàgina',
    'notas ao pé',
    'oin-oharrak',
    'fonótaí',
    'noti f’qiegħ il-paġna',
    'note de subsol',
  ],
  ...[
    'przypisy',
    'poznámky',
    'poznámky pod čarou',
    'poznámky pod čiarou',
    'opombe',
    'fusnote',
    'lábjegyzetek',
  ],
  ...[
    'išnašos',
    'vēres',
    'joonealused märkused',
    'υποσημειώσεις',
    'бележки под линия',
    'виноски',
    'примітки',
    'сноски',
  ],
  ...['dipnotlar', 'catatan kaki', 'nota kaki', 'chú thích', 'เชิงอรรถ', 'पाद टिप्पणियाँ', 'फ़ुटनोट', 'পাদটীকা'],
  ...['الحواشي', 'הערות שוליים', 'پانویس', '脚注', '註腳', '注脚', '註釋', '각주'],
])
