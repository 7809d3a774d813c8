import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {startBrowser} from './find-browser.ts'

let cwd: string

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'forthright-'))
})
afterEach(() => rmSync(cwd, {recursive: true}))

/** A package in the place of the real one, which says what it was asked to start. */
function playwright({own = '/nowhere'}: {own?: string} = {}): void {
  const folder = join(cwd, 'node_modules/playwright-core')
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'package.json'), '{"name": "playwright-core", "main": "index.js"}')
  writeFileSync(
    join(folder, 'index.js'),
    `exports.chromium = {executablePath: () => ${JSON.stringify(own)}, launch: async ({executablePath}) => ({started: executablePath})}`,
  )
}

function program(name: string): string {
  const path = join(cwd, name)
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o755)
  return path
}

const start = (env: Record<string, string>) =>
  startBrowser({cwd, env}) as unknown as Promise<{started: string}>

describe('startBrowser', () => {
  it('takes playwright-core of the working folder, and the Chromium that is named', async () => {
    playwright()
    program('chromium')
    const named = program('mine')
    expect(await start({CHROMIUM: named, PATH: cwd})).toEqual({started: named})
  })

  it('else takes the first on the path, and else the one that playwright has', async () => {
    playwright({own: program('own')})
    expect(await start({PATH: '/nowhere'})).toEqual({started: join(cwd, 'own')})
    program('google-chrome')
    expect(await start({PATH: `/nowhere:${cwd}`})).toEqual({started: join(cwd, 'google-chrome')})
    program('chromium')
    expect(await start({PATH: cwd})).toEqual({started: join(cwd, 'chromium')})
  })

  it('says what to do where there is none, or the one that is named is none', async () => {
    playwright()
    await expect(start({PATH: cwd})).rejects.toThrow(/No Chromium was found.*apt-get install chromium/)
    await expect(start({CHROMIUM: join(cwd, 'no'), PATH: cwd})).rejects.toThrow(/no program that can be run/)
  })
})
