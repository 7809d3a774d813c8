/** What a user of some imports pays: bundled from the built output for a browser, minified, compressed. */
import {gzipSync} from 'node:zlib'
import {build} from 'esbuild'
import {root} from './workspace.ts'

/** A bundle and what went into it. */
export interface Bundle {
  bytes: number
  gzip: number
  text: string
  /** Files that gave at least one byte, with slashes. */
  inputs: string[]
}

/** Bundles a module given as text; it may import every package that the guards depend on. */
export async function bundle(text: string, platform: 'browser' | 'node' = 'browser'): Promise<Bundle> {
  const {outputFiles, metafile} = await build({
    stdin: {contents: text, resolveDir: `${root}packages/guards`, loader: 'js'},
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    platform,
    // Words of other scripts stay as they are, so that they can be searched for.
    charset: 'utf8',
    logLevel: 'silent',
  })
  const [output] = Object.values(metafile.outputs)
  const inputs = Object.entries(output?.inputs ?? {}).filter(([, {bytesInOutput}]) => bytesInOutput > 0)
  const contents = outputFiles[0]?.contents ?? new Uint8Array()
  return {
    bytes: contents.length,
    gzip: gzipSync(contents, {level: 9}).length,
    text: outputFiles[0]?.text ?? '',
    inputs: inputs.map(([file]) => file.replaceAll('\\', '/')).sort(),
  }
}
