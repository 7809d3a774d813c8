/** Takes the descriptions of fields from the comments above them, so that they stand in one place and in no bundle. */
import {readFileSync} from 'node:fs'
import ts from 'typescript'

interface Json {
  description?: string
  properties?: Record<string, Json>
  items?: Json
  anyOf?: Json[]
  oneOf?: Json[]
  additionalProperties?: Json | boolean
}

/** What the schemas of some files say of their fields. */
export interface SchemaDocs {
  /** Writes the comments of the schema with a name, and of all within it, into its JSON Schema. */
  describe(json: unknown, name: string): void
}

/** Reads the files of `src/schema` with these names. */
export function readDocs(files: readonly string[]): SchemaDocs {
  const schemas = new Map<string, ts.VariableDeclaration>()
  for (const file of files) {
    const text = readFileSync(new URL(`../src/schema/${file}.ts`, import.meta.url), 'utf8')
    ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true).forEachChild(node => {
      if (!ts.isVariableStatement(node)) return
      for (const one of node.declarationList.declarations) {
        const name = one.name.getText()
        if (schemas.has(name))
          throw new Error(`Two files of src/schema have a ${name}: give one another name.`)
        schemas.set(name, one)
      }
    })
  }
  const walk = (json: Json, given: ts.Expression): void => {
    const {expression, text} = resolved(given, schemas)
    if (text !== undefined && json.description === undefined) json.description = text
    if (ts.isObjectLiteralExpression(expression))
      for (const [name, property] of fieldsOf(expression, schemas)) {
        const field = json.properties?.[name]
        if (!field) continue
        const own = commentOf(property)
        if (own !== undefined) field.description = own
        walk(field, ts.isPropertyAssignment(property) ? property.initializer : property.name)
      }
    if (!ts.isCallExpression(expression)) return
    const [first, last = first] = expression.arguments
    if (!first || !last) return
    const every = json.properties && pairIn(first)
    if (every) for (const field of Object.values(json.properties ?? {})) walk(field, every)
    const {anyOf, oneOf = anyOf, items, additionalProperties} = json
    if (oneOf) {
      const options = [first, last].find(ts.isArrayLiteralExpression)
      for (const [index, option] of (options?.elements ?? []).entries())
        if (oneOf[index]) walk(oneOf[index], option)
    } else if (items) walk(items, first)
    else if (typeof additionalProperties === 'object') walk(additionalProperties, last)
    else walk(json, first)
  }
  return {
    describe(json, name) {
      const schema = schemas.get(name)
      if (!schema) throw new Error(`There is no schema called ${name}.`)
      walk(json as Json, schema.name as ts.Identifier)
    },
  }
}

/** What a name or a chain stands for: the schema without `z.optional` around it and checks after it, and its comment. */
function resolved(
  given: ts.Expression,
  schemas: ReadonlyMap<string, ts.VariableDeclaration>,
): {expression: ts.Expression; text?: string | undefined} {
  if (ts.isIdentifier(given)) {
    const schema = schemas.get(given.text)
    if (!schema?.initializer) return {expression: given}
    const {expression, text} = resolved(schema.initializer, schemas)
    return {
      expression,
      text: ts.isCallExpression(schema.initializer) ? (commentOf(schema.parent.parent) ?? text) : text,
    }
  }
  if (ts.isCallExpression(given) && ts.isIdentifier(given.expression)) {
    const made = schemas.get(given.expression.text)?.initializer
    if (made && ts.isArrowFunction(made) && !ts.isBlock(made.body)) return resolved(made.body, schemas)
  }
  if (ts.isCallExpression(given) && ts.isPropertyAccessExpression(given.expression)) {
    const {expression: of, name} = given.expression
    if (name.text === 'check') return resolved(of, schemas)
    const [inner] = given.arguments
    if (name.text === 'optional' && inner) return resolved(inner, schemas)
  }
  return {expression: given}
}

/** The fields of an object, with those that it takes over from others. */
function fieldsOf(
  object: ts.ObjectLiteralExpression,
  schemas: ReadonlyMap<string, ts.VariableDeclaration>,
): [string, ts.PropertyAssignment | ts.ShorthandPropertyAssignment][] {
  return object.properties.flatMap(property => {
    if (ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property)) {
      const {name} = property
      return [[ts.isStringLiteral(name) ? name.text : name.getText(), property] as const]
    }
    if (!ts.isSpreadAssignment(property)) return []
    // ...making, or ...contextSchema.shape
    const {expression} = property
    const name = ts.isPropertyAccessExpression(expression) ? expression.expression : expression
    const taken = resolved(name, schemas).expression
    const shape = ts.isCallExpression(taken) ? taken.arguments[0] : taken
    return shape && ts.isObjectLiteralExpression(shape) ? fieldsOf(shape, schemas) : []
  }) as [string, ts.PropertyAssignment | ts.ShorthandPropertyAssignment][]
}

/** Of fields that are made from a list, `ids.map(id => [id, schema])`: the schema. */
function pairIn(node: ts.Node): ts.Expression | undefined {
  if (ts.isArrayLiteralExpression(node) && node.elements.length === 2) return node.elements[1]
  return ts.isObjectLiteralExpression(node) ? undefined : ts.forEachChild(node, pairIn)
}

function commentOf(node: ts.Node): string | undefined {
  const [comment] = ts.getJSDocCommentsAndTags(node)
  const text = comment && ts.isJSDoc(comment) ? ts.getTextOfJSDocComment(comment.comment) : undefined
  return text?.replace(/\s+/g, ' ')
}
