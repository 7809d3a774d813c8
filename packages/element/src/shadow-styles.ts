/**
 * The style of the shadow tree of `<ai-disclosure>`. The button takes the colour of the text around it. The panel is a
 * surface of its own, light or dark as `color-scheme` says: beside the button, or at the foot of a narrow window.
 */
export const shadowStyles: string = `
:host{display:block;position:relative;--_surface:Canvas;--_text:CanvasText;--_border:GrayText}
@supports (color:light-dark(red,red)){:host{--_surface:light-dark(#fff,#1d1d1f);
--_text:light-dark(#1f1f1f,#e9e9ea);--_border:light-dark(#8a8a8a,#7d7d80)}}
:host([hidden]),[hidden]{display:none!important}
button{display:block;box-sizing:border-box;min-block-size:24px;min-inline-size:24px;margin:0;padding:.125em 0;border:0;
background:none;color:inherit;font:inherit;line-height:inherit;text-align:start;cursor:pointer;
text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
button:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--ai-disclosure-focus,currentColor);outline-offset:2px}
[part=toggle]{anchor-name:--toggle}
[part=toggle]::after{content:"";display:inline-block;inline-size:.35em;block-size:.35em;margin-inline:.5em .2em;
border:solid;border-width:0 1.5px 1.5px 0;transform:translateY(-.15em) rotate(45deg)}
[part=toggle][aria-expanded=true]::after{transform:translateY(.05em) rotate(225deg)}
[part=panel]{box-sizing:border-box;inset:auto 0 0;inline-size:auto;max-inline-size:none;block-size:auto;
max-block-size:80vh;max-block-size:80dvh;margin:0;padding:1.125em 1.25em 0;overflow:auto;overscroll-behavior:contain;
scroll-padding-block-end:4em;overflow-wrap:anywhere;text-align:start;white-space:normal;
color:var(--ai-disclosure-text,var(--_text));background:var(--ai-disclosure-surface,var(--_surface));
border:solid var(--ai-disclosure-border,var(--_border));border-width:1px 0 0;box-shadow:0 .25em 1.5em #0002}
[part=panel]:not([popover]){position:absolute;z-index:1;inset:auto;inline-size:max-content;max-inline-size:100%;
border-width:1px}
[part=close]{position:sticky;inset-block-end:0;inline-size:100%;padding:.625em 0;
border-block-start:1px solid var(--ai-disclosure-border,var(--_border));background:inherit;text-align:end}
::slotted(details){margin:0 0 1em!important}
@media screen and (min-width:30em){
[part=panel][popover]{inset:0;margin:auto;border-width:1px;border-radius:var(--ai-disclosure-radius,2px);
inline-size:min(var(--ai-disclosure-panel-size,30em),100vw - 2em);
max-block-size:calc(100dvh - 2em)}
@supports (position-area:block-end){[part=panel][popover]{inset:auto;margin:.375em 0;position-anchor:--toggle;
position-area:self-block-end span-self-inline-end;
position-try-fallbacks:flip-block,flip-inline,flip-block flip-inline,--centre;
max-block-size:min(36em,max(100%,16em))}}}
@position-try --centre{position-area:none;inset:0;margin:auto;max-block-size:calc(100dvh - 2em)}
@media screen and (prefers-reduced-motion:no-preference){[part=panel]{animation:appear .12s}}
@keyframes appear{from{opacity:0}}
@media print{[part=panel]{display:block!important;position:static!important;inline-size:auto!important;max-block-size:none;padding:.75em 0 0;border:0;
box-shadow:none;overflow:visible;color:inherit;background:none}
[part=toggle]{text-decoration:none}[part=toggle]::after,[part=close]{display:none!important}}
`
