/** Soups of tags and other markup: whatever authors, templates and broken tools produce. */
import fc from 'fast-check'

const names =
  'div p article main section header h1 figure figcaption ul li table tr td b i a span pre template noscript picture video select option svg math button body html head title blockquote dl dt'
export const bits: readonly string[] = [
  ...names.split(' ').flatMap(name => [`<${name}>`, `</${name}>`]),
  '<img src=a.png>',
  '<img src="./b%20c.png" alt="x>y">',
  '<image src=a.png>',
  '<video src="v.mp4">',
  "<a href=x class='q\"'>",
  '<br/>',
  '<article class="k" hidden>',
  '<article/>',
  '<body class=b>',
  '<b id=2>',
  '<script>a<b</script>',
  '<script>',
  '</script>',
  '<style>',
  '<textarea>',
  '<!doctype html>',
  '<!-- c -->',
  '<!--',
  '-->',
  '<![CDATA[x]]>',
  '<?php x ?>',
  '<',
  '</',
  '<p class="',
  '"',
  ' text ',
  '&amp;',
  '&notit;',
  '\u00e5',
  '\r\n',
  '\n',
  '\uFEFF',
  '\u0000',
  '<meta name="ai-disclosure" content="none">',
  '<p ai-disclosure=none>',
  '<a.b>',
  '<frameset>',
  '<plaintext>',
]
export const soup: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...bits), {maxLength: 24})
  .map(list => list.join(''))
