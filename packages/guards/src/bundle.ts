/** What a user of some imports pays: bundled from the built output for a browser, minified, compressed. */
import {gzipSync} from 'node:zlib'
import {build} from 'esbuild'
import {packages, root} from './workspace.ts'

/** A bundle and what went into it. */
export interface Bundle {
  bytes: number
  gzip: number
  text: string
  /** Files that gave at least one byte, with slashes. */
  inputs: string[]
}

/** Bundles a module given as text; it may import every package that the guards depend on. */
export async function bundle(code: string): Promise<Bundle> {
  const [made] = await bundleEach([code])
  if (!made) throw new Error('esbuild made no bundle')
  return made
}

/** Bundles each of some modules by itself. What they share is read once, so many cost little more than one. */
export async function bundleEach(
  codes: readonly string[],
  platform: 'browser' | 'node' | 'worker' = 'browser',
): Promise<Bundle[]> {
  const {outputFiles, metafile} = await build({
    entryPoints: codes.map((_, index) => ({in: `code:${index}`, out: String(index)})),
    outdir: 'out',
    plugins: [
      {
        name: 'code',
        setup(host) {
          host.onResolve({filter: /^code:/}, ({path}) => ({path: path.slice(5), namespace: 'code'}))
          host.onLoad({filter: /./, namespace: 'code'}, ({path}) => ({
            contents: codes[Number(path)] ?? '',
            resolveDir: `${root}packages/guards`,
            loader: 'js',
          }))
        },
      },
    ],
    bundle: true,
    // Hosts, whose plugins never bring them along.
    external: packages().flatMap(({manifest}) => Object.keys(manifest.peerDependenciesMeta ?? {})),
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    platform: platform === 'worker' ? 'browser' : platform,
    ...(platform === 'worker' ? {conditions: ['worker']} : {}),
    // Words of other scripts stay as they are, so that they can be searched for.
    charset: 'utf8',
    logLevel: 'silent',
  })
  const outputs = Object.entries(metafile.outputs)
  return codes.map((_, index) => {
    const [, output] = outputs.find(([path]) => path.endsWith(`out/${index}.js`)) ?? []
    const file = outputFiles.find(({path}) => path.replaceAll('\\', '/').endsWith(`/out/${index}.js`))
    if (!output || !file) throw new Error(`esbuild made no bundle of ${codes[index]}`)
    const inputs = Object.entries(output.inputs).filter(([, {bytesInOutput}]) => bytesInOutput > 0)
    return {
      bytes: file.contents.length,
      gzip: gzipSync(file.contents, {level: 9}).length,
      text: file.text,
      inputs: inputs.map(([path]) => path.replaceAll('\\', '/')).sort(),
    }
  })
}
