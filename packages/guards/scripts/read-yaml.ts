/** Reads YAML files of facts and words before anything of core exists that could check them. */
import {readdirSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'

/** The value of a file, unchecked; throws where it is no YAML. */
export function readYaml(file: URL): unknown {
  return parse(readFileSync(file, 'utf8'))
}

/** The values of all YAML files of a folder, unchecked, in the order of their names. */
export function readYamlFolder(folder: URL): unknown[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => readYaml(new URL(encodeURIComponent(name), folder)))
}
