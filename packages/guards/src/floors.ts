/**
 * The three floors: core below, parts in the middle, assemblies on top. Imports go down, never sideways, and only
 * assemblies touch files, network, clock and environment. Every finding is a sentence that says where the code belongs.
 */
import {builtinModules} from 'node:module'
import {ambientUsesOf, type Reference, referencesOf} from './references.ts'
import type {Manifest, SourceFile} from './workspace.ts'

/** A published package as the floors see it. */
export interface Unit {
  name: string
  /** `packages/core` */
  folder: string
  manifest: Pick<Manifest, 'dependencies' | 'devDependencies' | 'peerDependencies' | 'optionalDependencies'>
  files: readonly SourceFile[]
}

/** Which rule of the floors is broken. */
export const rules = [
  'core-imports-zod-only',
  'parts-never-import-each-other',
  'nothing-imports-an-assembly',
  'no-node-modules-below',
  'no-surroundings-below',
  'no-computed-imports-below',
  'no-imports-out-of-the-package',
  'declared-dependencies',
  'zod-as-a-namespace',
  'names-that-say-nothing',
] as const

/** A broken rule, as a sentence. */
export interface FloorFinding {
  rule: (typeof rules)[number]
  message: string
}

const core = '@forthright/core'
const builtins = new Set(builtinModules)

/** The floor of a package by its folder: 0 core, 2 the assemblies, 1 everything else. */
export function floorOf(folder: string): 0 | 1 | 2 {
  if (folder === 'packages/core') return 0
  return folder === 'packages/cli' || folder.startsWith('packages/cms/') ? 2 : 1
}

/** Everything in the sources that breaks the floors. Tests are no sources; generated modules are judged by their imports. */
export function floorFindings(units: readonly Unit[]): FloorFinding[] {
  const owners = new Map(units.map(unit => [unit.name, unit.folder]))
  return units.flatMap(unit =>
    unit.files.flatMap(file => [
      ...nameFindings(unit, file),
      ...referencesOf(file.path, file.text).flatMap(reference =>
        importFindings(unit, file, reference, owners),
      ),
      ...(isGenerated(file.path) ? [] : ambientFindings(unit, file)),
    ]),
  )
}

function importFindings(
  unit: Unit,
  file: SourceFile,
  reference: Reference,
  owners: ReadonlyMap<string, string>,
): FloorFinding[] {
  const {specifier, line} = reference
  const floor = floorOf(unit.folder)
  const here = `${unit.folder}/${file.path}:${line}`
  const finding = (rule: FloorFinding['rule'], message: string): FloorFinding[] => [{rule, message}]

  if (specifier === undefined) {
    if (floor === 2) return []
    return finding(
      'no-computed-imports-below',
      `${here} imports a computed name, which nobody can check. Spell the module, or let the caller hand it over; what loads by name belongs on floor 2 (packages/cli, packages/cms/*).`,
    )
  }
  if (specifier.startsWith('.')) {
    if (!leaves(file.path, specifier)) return []
    return finding(
      'no-imports-out-of-the-package',
      `${here} imports ${specifier}, a file outside ${unit.folder}. Import the other package by its name, or move the code into ${unit.folder}/src.`,
    )
  }
  const name = packageOf(specifier)
  if (isBuiltin(specifier)) {
    if (floor === 2) return []
    return finding(
      'no-node-modules-below',
      `${here} imports ${specifier}. Only floor 2 (packages/cli, packages/cms/*) may touch files, network and environment: move that code there, and take its result as an argument here.`,
    )
  }
  if (floor === 0 && name !== 'zod') {
    return finding(
      'core-imports-zod-only',
      `${here} imports ${specifier}. Core imports zod and nothing else: code that needs ${name} belongs in a package of floor 1, or its result comes into core as an argument.`,
    )
  }
  const owner = owners.get(name)
  // A plugin of a host is the command line's gate with the host's hooks around it.
  const isGate = owner === 'packages/cli' && unit.folder.startsWith('packages/cms/')
  if (owner !== undefined && owner !== unit.folder && floorOf(owner) === 2 && !isGate) {
    return finding(
      'nothing-imports-an-assembly',
      `${here} imports ${specifier}, which stands on floor 2. Imports go down: what both need belongs in a package of floor 1, or in packages/core.`,
    )
  }
  if (floor === 1 && owner !== undefined && name !== core) {
    return finding(
      'parts-never-import-each-other',
      `${here} imports ${specifier}. Packages of floor 1 import core and never each other: what both need belongs in packages/core, words and policies come in as arguments, and what joins the two belongs in packages/cli.`,
    )
  }
  if (name !== unit.name && !declares(unit.manifest, name, reference.typeOnly)) {
    return finding(
      'declared-dependencies',
      `${here} imports ${specifier}, but ${unit.folder}/package.json does not have ${name} in its dependencies. Add it there; a devDependency is not installed with the package.`,
    )
  }
  if (name === 'zod' && !reference.typeOnly && reference.names.includes('z')) {
    return finding(
      'zod-as-a-namespace',
      `${here} imports {z} from ${specifier}, with which esbuild keeps every language of zod (93 kB instead of 28). Write: import * as z from '${specifier}'.`,
    )
  }
  return []
}

function ambientFindings(unit: Unit, file: SourceFile): FloorFinding[] {
  if (floorOf(unit.folder) === 2) return []
  return ambientUsesOf(file.path, file.text).map(({what, line}) => ({
    rule: 'no-surroundings-below',
    message: `${unit.folder}/${file.path}:${line} uses ${what}. Below floor 2 a result depends on arguments only: read it in packages/cli or packages/cms/*, and take the value (the day, the text, the id) as an argument here.`,
  }))
}

function nameFindings(unit: Unit, {path}: SourceFile): FloorFinding[] {
  const bad = path.split('/').find(part => /^(utils?|helpers?|common|misc)(\.|$)/.test(part))
  if (bad === undefined) return []
  return [
    {
      rule: 'names-that-say-nothing',
      message: `${unit.folder}/${path} is called ${bad}, which says nothing. Name the idea in it (escape-html.ts, bcp47.ts), one idea a file.`,
    },
  ]
}

/** `@scope/name` or `name` of a specifier with or without a subpath. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtins.has(specifier)
}

function isGenerated(path: string): boolean {
  return path.split('/').includes('generated')
}

/** Types alone may come from a devDependency where no declaration of ours names them; the packed types are checked apart. */
function declares(manifest: Unit['manifest'], name: string, typeOnly: boolean): boolean {
  const declared = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...manifest.optionalDependencies,
  }
  const types = `@types/${name.replace(/^@/, '').replace('/', '__')}`
  const development = manifest.devDependencies ?? {}
  return (
    Object.hasOwn(declared, name) ||
    (typeOnly && (Object.hasOwn(declared, types) || Object.hasOwn(development, types)))
  )
}

/** Whether a relative import climbs out of the package. */
function leaves(path: string, specifier: string): boolean {
  const at = path.split('/').slice(0, -1)
  for (const step of specifier.split('/')) {
    if (step === '.') continue
    if (step !== '..') at.push(step)
    else if (at.pop() === undefined) return true
  }
  return false
}
