/** The names that an entry exports: values as they come out of the module, types as TypeScript sees them. */
import ts from 'typescript'
import type {Entry} from './entries.ts'

/** What a module exports, each list in alphabetical order. */
export interface PublicNames {
  values: string[]
  types: string[]
}

/** The exported names of many modules, read from their sources in one program, by file. */
export function declaredNames(entries: readonly Entry[]): Map<string, PublicNames> {
  const files = entries.filter(entry => entry.exists && entry.file.endsWith('.ts')).map(entry => entry.file)
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ['@forthright/source'],
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  return new Map(
    files.map(file => {
      const source = program.getSourceFile(file)
      const module = source && checker.getSymbolAtLocation(source)
      const symbols = module ? checker.getExportsOfModule(module) : []
      const named = symbols.map(symbol => ({name: symbol.name, isValue: isValue(symbol, checker)}))
      const pick = (values: boolean) =>
        named
          .filter(one => one.isValue === values)
          .map(one => one.name)
          .sort()
      return [file, {values: pick(true), types: pick(false)}]
    }),
  )
}

/** The names that importing the module gives at run time. */
export async function importedNames(specifier: string): Promise<string[]> {
  const module = (await import(/* @vite-ignore */ specifier)) as Record<string, unknown>
  return Object.keys(module).sort()
}

function isValue(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const typeOnly = symbol.declarations?.some(
    one => ts.isExportSpecifier(one) && (one.isTypeOnly || one.parent.parent.isTypeOnly),
  )
  return !typeOnly && (target.flags & ts.SymbolFlags.Value) !== 0
}
