import {describe, expect, it} from 'vitest'
import {disclosureOf} from '../../test/disclosures.ts'
import {stripOwn} from '../../test/strip-own.ts'
import {email} from '../email/index.ts'
import {canonicalBlocks, html} from '../index.ts'
import {maskCode} from './mask-code.ts'

const disclosure = disclosureOf('ai-generated')
const write = (source: string) => html.write(source, disclosure).content
/** The first bytes of the page, up to the label. */
const before = (source: string) => write(source).split('<div class="ai-disclosure"')[0]

describe('front matter and code at the head of a page', () => {
  it.each([
    ['Jekyll', '---\ntitle: Wool\ndisclosure: ai-generated\n---\n', '<p>Text.'],
    ['Jekyll with text', '---\ntitle: Wool\n---\n', 'Text.'],
    ['Hugo', '+++\r\ntitle = "a < b"\r\n+++\r\n', '<p>Text.'],
    ['Eleventy', '---json\n{"title": "Wool </p>"}\n---\n', '<p>Text.'],
    ['Hexo', ';;;\n"title": "Wool"\n;;;\n', '<p>Text.'],
    ['Hugo in JSON', '{"title": "Wool",\n "a": {"b": 1}\n}\n', '<p>Text.'],
    ['Hugo in JSON on a line', '{"title": "Wool", "a": {}}\n', '<p>Text.'],
    ['an end of document', '\uFEFF---\ntitle: Wool\n...\n', '<p>Text.'],
    ['Jinja', '{% extends "base.html" %}{% block body %}', '\n<p>Text.'],
    ['Jinja in a comment', '{# page > 1 #}\n{% import "macros.html" as m %}', '\n<p>Text.'],
    ['Razor', '@page "/wool"\n@model Wool\n@{\n    Layout = "_L";\n}\n', '<p>Text.'],
    ['Blade', "@extends('base')\n@section('content')\n", '<p>Text.'],
    ['ASP', '<%@ page language="java" %><%-- a > b --%>', '\n<p>Text.'],
    ['ERB', '<% if a > b %>', '<p>Text.'],
    ['PHP', '<?php foreach ($pages as $k => $p): ?>', '<p>Text.'],
    ['FreeMarker', '<#import "a.ftl" as a><#if (x > 1)>', '<p>Text.'],
    ['Hugo templates', '{{ define "main" }}{{ $x := 1 }}{{- /* a */ -}}', '\n<p>Text.'],
    ['Handlebars', '{{!< default}}{{#foreach posts}}{{> "head"}}', '\n<p>Text.'],
  ])('stay the first bytes: %s', (_, head, rest) => {
    const source = `${head}${rest.trimStart() === rest ? '' : '\n'}${rest.trimStart()}`
    const written = write(source)
    expect(before(source)?.trimEnd()).toBe(head.trimEnd())
    expect(stripOwn(written)).toBe(source)
    expect(write(written)).toBe(written)
    expect(email.write(source, disclosure).content.startsWith(head)).toBe(true)
  })

  it('are followed by the heading, and then the label', () => {
    expect(before('---\ntitle: Wool\n---\n<h1>Wool</h1>\n<p>Text.')).toBe(
      '---\ntitle: Wool\n---\n<h1>Wool</h1>',
    )
    expect(before('{% extends "b" %}\n<h1>{{ page.title }}</h1><p>Text.')).toBe(
      '{% extends "b" %}\n<h1>{{ page.title }}</h1>',
    )
  })

  it('are no text, and leave places as they are', () => {
    const source = '---\ntitle: Wool\n---\n<p>Text.</p>'
    expect(canonicalBlocks(source)).toEqual(['Text.'])
    const [label] = html.read(write(source)).labels
    expect(label?.place?.start).toEqual({line: 4, column: 1})
  })
})

describe('code in a page', () => {
  it.each([
    '<main><?php if ($a > $b) { echo "<article>"; } ?><h1>Wool</h1><p>Text.</main>',
    '<div class="<?= $x > 1 ? "a" : "b" ?>"><p>Text.</div>',
    '<article {% if a > b %}class="x"{% endif %} id={{ a > b }}><h1>Wool</h1><p>Text.</article>',
    '<body class="{{ "a" | b: ">" }}"><article><h1><%= title > "" ? "<b>" : "" %></h1><p>Text.</article>',
    '<img src="{{ "a.png" | asset_url }}"><p>{{ "<article>" }}</p>',
    '<table>{% for a in b %}<tr><td>{{ a }}</td></tr>{% endfor %}</table><p>Text.',
    '<p>Text.</p><?php $a = "->"; if ($b > 1) { echo "<p>";',
    '<script>if (a < b) { x = "{{ y }}" }</script><p>{{ unclosed <b>a</b>',
    '<p x-data="{{a: 1}, b: 2}">Text.</p><p>}}',
    '{{ content }}<% unclosed <p>Text.',
  ])('never gets a label into it: %s', source => {
    const written = write(source)
    expect(stripOwn(written)).toBe(source)
    expect(write(written)).toBe(written)
    for (const code of source.match(/<\?[\s\S]*?(?:\?>|$)|<%[\s\S]*?%>|\{%[\s\S]*?%\}|\{\{[^{}]*\}\}/g) ?? [])
      expect(written).toContain(code)
  })

  it('is text where a page tells of it', () => {
    expect(canonicalBlocks('<p>Write <code>{% if a %}</code> or {{ b }}.</p>')).toEqual([
      'Write {% if a %} or {{ b }}.',
    ])
  })

  it('is masked at the same length, in time that grows with the source', () => {
    const hostile = [
      '{{',
      '{%',
      '{#',
      '{{!--',
      '{!!',
      '<?',
      '<%',
      '<%--',
      '<#--',
      '<#a',
      '<#a (b)',
      '(',
      '\n@*',
      '\n@{\n',
      '<a "',
      '---\n',
      '<a x="{{',
    ]
    for (const piece of hostile) {
      const source = piece.repeat(60_000)
      expect(maskCode(source, 'write')).toHaveLength(source.length)
      expect(maskCode(source, 'read')).toHaveLength(source.length)
    }
  })
})
