import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith} from '../../test/run-cli.ts'
import {readConfig} from './config.ts'

const read = (files: Readonly<Record<string, string>>, folder = '.') =>
  readConfig(join(folderWith(files), folder)).config

describe('a configuration', () => {
  it.each([
    ['forthright.config.yaml', 'markets: [EU]\n'],
    ['forthright.config.yml', 'markets: [EU]\n'],
    ['forthright.config.json', '\uFEFF{"$schema": "x.json", "markets": ["EU"]}'],
    ['forthright.config.ts', "const markets: string[] = ['EU']\nexport default {markets} satisfies object\n"],
    ['forthright.config.mts', "export default {markets: ['EU'] as const}\n"],
    ['forthright.config.js', "module.exports = {markets: ['EU']}\n"],
    ['forthright.config.mjs', "export default {markets: ['EU']}\n"],
    ['forthright.config.cjs', "exports.default = {markets: ['EU']}\n"],
    ['package.json', '{"name": "a", "dependencies": {"forthright": "1"}, "forthright": {"markets": ["EU"]}}'],
  ])('is read from %s', (name, text) => {
    expect(read({[name]: text})).toEqual({markets: ['EU']})
  })

  it('of JavaScript is read as a module where package.json says so', () => {
    const files = {
      'package.json': '{"type": "module"}',
      'forthright.config.js': 'export default {show: "always"}',
    }
    expect(read(files)).toEqual({show: 'always'})
  })

  it('is the nearest one; a dependency of our name is none', () => {
    const files = {
      'forthright.config.yaml': 'show: always\n',
      'blog/package.json': '{"devDependencies": {"forthright": "^1"}}',
      'blog/posts/a.md': '',
      'shop/forthright.config.json': '{}',
    }
    expect(read(files, 'blog/posts')).toEqual({show: 'always'})
    expect(read(files, 'shop')).toEqual({})
  })

  it.each([
    ['forthright.config.json', '{markets: [EU]}', /forthright\.config\.json|JSON/],
    ['forthright.config.json', "{'show': 'always'}", /JSON/],
    ['forthright.config.yaml', 'markets: [EU', /flow|line/i],
    ['forthright.config.ts', 'export default {', /Unexpected|expected|missing/i],
    ['forthright.config.ts', 'export const markets = ["EU"]', /export its settings as default/],
    ['forthright.config.mjs', 'export default 7', /settings as default/],
    ['forthright.config.mjs', 'throw new Error("no such day")', /no such day/],
    ['forthright.config.mjs', "import './gone.mjs'", /gone/],
    ['package.json', '{"forthright": {"markets": ["EU"]}', /JSON/],
    ['package.json', '{"forthright": {"market": ["EU"]}}', /did you mean "markets"/],
    ['forthright.config.yaml', 'rules: {missing-disclosure: wran}', /did you mean "warn"/],
    ['forthright.config.yaml', 'extends: recomended', /Did you mean recommended/],
    ['forthright.config.yaml', 'extends: ./gone.yaml', /gone\.yaml|no such file/i],
  ])('that cannot be read stops everything: %s %s', (name, text, said) => {
    const folder = folderWith({[name]: text})
    expect(() => readConfig(folder)).toThrow(said)
    expect(() => readConfig(folder)).toThrow(expect.objectContaining({code: 'config-invalid'}))
  })
})

describe('extends', () => {
  it('adds to others: lists and rules are joined, the context field by field, all else replaces', () => {
    const config = read({
      'forthright.config.yaml':
        "extends: [eu, ./base.yaml, ./more.mjs]\nmarkets: [NO]\nrules: {missing-model: error}\ncontext: {published: true}\nfiles: [{match: '*.html', language: nb}]\n",
      'base.yaml':
        "markets: [EU]\nshow: always\nrules: {missing-model: warn, stale-review: off}\ncontext: {roles: [deployer]}\nignore: drafts/\nfiles: [{match: '*.md', language: de}]\n",
      'more.mjs': "export default {extends: 'ads', ignore: ['tmp/']}\n",
    })
    expect(config).toMatchObject({
      presets: ['eu', 'ads'],
      markets: ['NO'],
      show: 'always',
      rules: {'missing-model': 'error', 'stale-review': 'off'},
      context: {roles: ['deployer'], published: true},
      ignore: [{patterns: ['drafts/']}, {patterns: ['tmp/']}],
      files: [{language: 'de'}, {language: 'nb'}],
    })
  })

  it('takes patterns and paths as seen from the file that has them', () => {
    const folder = folderWith({
      'forthright.config.yaml': 'extends: shared/base.yaml\npaths: [posts]\n',
      'shared/base.yaml': 'euIcons: icons\nignore: [old]\n',
    })
    const {config} = readConfig(folder)
    expect(config.paths).toEqual([join(folder, 'posts')])
    expect(config.ignore).toEqual([{folder: join(folder, 'shared'), patterns: ['old']}])
    expect(config.euIcons).toEqual({pack: join(folder, 'shared/icons')})
  })

  it('takes a package that is installed', () => {
    const config = read({
      'forthright.config.json': '{"extends": "our-policy"}',
      'node_modules/our-policy/package.json': '{"name": "our-policy", "main": "index.json"}',
      'node_modules/our-policy/index.json': '{"show": "always"}',
    })
    expect(config).toEqual({show: 'always'})
  })

  it('refuses a circle', () => {
    const files = {
      'forthright.config.yaml': 'extends: ./b.yaml\n',
      'b.yaml': 'extends: ./forthright.config.yaml\n',
    }
    expect(() => read(files)).toThrow(/goes in a circle/)
  })
})
