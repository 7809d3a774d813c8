/** What a module reaches for: the modules it imports and the surroundings it touches. Read with TypeScript's parser. */
import ts from 'typescript'

/** An import, in whatever form. */
export interface Reference {
  /** The specifier; undefined where it is computed. */
  specifier: string | undefined
  /** Names taken by an import or re-export clause, as the other module calls them. */
  names: string[]
  /** Only types are taken, so nothing of it remains at run time. */
  typeOnly: boolean
  line: number
}

/** A use of something that is neither an argument nor an import: the clock, the network, chance, the environment. */
export interface AmbientUse {
  what: string
  line: number
}

/** What would make a result depend on more than its arguments. */
const surroundings = new Set([
  'process',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'localStorage',
  'sessionStorage',
  'Date.now',
  'performance.now',
  'performance.timeOrigin',
  'Temporal.Now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'navigator.sendBeacon',
])

/** Every import of a module: static, type, dynamic, re-exported, `import('x').T`, `import x = require()`, `require()`. */
export function referencesOf(file: string, text: string): Reference[] {
  const source = parse(file, text)
  const found: Reference[] = []
  const add = (node: ts.Node, from: ts.Node | undefined, names: string[], typeOnly: boolean) =>
    found.push({
      specifier: from && ts.isStringLiteralLike(from) ? from.text : undefined,
      names,
      typeOnly,
      line: lineOf(source, node),
    })
  walk(source, node => {
    if (ts.isImportDeclaration(node)) {
      const {names, typeOnly} = takenBy(node.importClause)
      add(node, node.moduleSpecifier, names, typeOnly)
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const names =
        node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : []
      add(
        node,
        node.moduleSpecifier,
        names.map(name => (name.propertyName ?? name.name).text),
        node.isTypeOnly || (names.length > 0 && names.every(name => name.isTypeOnly)),
      )
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      add(node, node.moduleReference.expression, [], node.isTypeOnly)
    } else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, [], true)
    } else if (ts.isCallExpression(node) && isImporting(node.expression)) {
      add(node, node.arguments[0], [], false)
    }
  })
  return found
}

/** Every use of the surroundings in a module; a parameter or variable of the same name is none. */
export function ambientUsesOf(file: string, text: string): AmbientUse[] {
  const source = parse(file, text)
  const own = scopesOf(source)
  const isOwn = (name: ts.Identifier) =>
    (own.get(name.text) ?? []).some(scope => scope.pos <= name.pos && name.end <= scope.end)
  const found: AmbientUse[] = []
  walk(source, node => {
    if (ts.isTypeNode(node)) return
    const what = surroundingAt(node, isOwn)
    if (what !== undefined) found.push({what, line: lineOf(source, node)})
  })
  return found
}

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, child => walk(child, visit))
}

function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
}

function takenBy(clause: ts.ImportClause | undefined): {names: string[]; typeOnly: boolean} {
  if (!clause) return {names: [], typeOnly: false}
  const bindings = clause.namedBindings
  const elements = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : []
  const allTypes = elements.length > 0 && elements.every(element => element.isTypeOnly) && !clause.name
  return {
    names: [
      ...(clause.name ? ['default'] : []),
      ...elements.map(element => (element.propertyName ?? element.name).text),
    ],
    typeOnly: clause.phaseModifier === ts.SyntaxKind.TypeKeyword || allTypes,
  }
}

function isImporting(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
}

function surroundingAt(node: ts.Node, isOwn: (name: ts.Identifier) => boolean): string | undefined {
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && (node.arguments ?? []).length === 0) {
    const made = dotted(node.expression, isOwn)
    if (made === 'Date') return ts.isNewExpression(node) ? 'new Date()' : 'Date()'
  }
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    const name = dotted(node, isOwn)
    return name !== undefined && surroundings.has(name) ? name : undefined
  }
  if (!ts.isIdentifier(node) || !surroundings.has(node.text) || !isValue(node) || isOwn(node))
    return undefined
  return node.text
}

/** `Date.now` of `Date.now`, `Date['now']` and `globalThis.Date.now`; nothing where the root is the module's own. */
function dotted(node: ts.Expression, isOwn: (name: ts.Identifier) => boolean): string | undefined {
  if (ts.isIdentifier(node)) return isOwn(node) ? undefined : node.text
  const isDot = ts.isPropertyAccessExpression(node)
  if (!isDot && !(ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)))
    return undefined
  const before = dotted(node.expression, isOwn)
  const name = isDot ? node.name.text : (node.argumentExpression as ts.StringLiteralLike).text
  if (before === undefined) return undefined
  return /^(globalThis|window|self|global)$/.test(before) ? name : `${before}.${name}`
}

function isValue(name: ts.Identifier): boolean {
  const {parent} = name
  if (ts.isShorthandPropertyAssignment(parent)) return true
  if ('name' in parent && parent.name === name) return false
  if ('propertyName' in parent && parent.propertyName === name) return false
  return !ts.isQualifiedName(parent) && !ts.isTypeNode(parent)
}

/** The names a module declares itself, each with the stretches of the file in which it means that declaration. */
function scopesOf(source: ts.SourceFile): Map<string, ts.Node[]> {
  const own = new Map<string, ts.Node[]>()
  walk(source, node => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isImportClause(node) ||
      ts.isImportSpecifier(node) ||
      ts.isNamespaceImport(node)
    if (!isDeclaration || !node.name || !ts.isIdentifier(node.name)) return
    let scope: ts.Node = node.parent
    while (!ts.isSourceFile(scope) && !ts.isBlock(scope) && !ts.isFunctionLike(scope)) scope = scope.parent
    own.set(node.name.text, [...(own.get(node.name.text) ?? []), scope])
  })
  return own
}
