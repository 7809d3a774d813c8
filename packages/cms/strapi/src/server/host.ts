/** What the plugin uses of Strapi 5, as it is; Strapi is no dependency of the workspace. */

/** A field of a content type or of a component. */
export interface Attribute {
  type: string
  customField?: string
  component?: string
  components?: readonly string[]
  repeatable?: boolean
  multiple?: boolean
  relation?: string
  target?: string
  enum?: readonly string[]
  private?: boolean
  writable?: boolean
  pluginOptions?: {i18n?: {localized?: boolean}}
}

/** A content type or a component. */
export interface Model {
  uid: string
  kind?: 'collectionType' | 'singleType'
  attributes: Record<string, Attribute>
  options?: {draftAndPublish?: boolean}
  pluginOptions?: {i18n?: {localized?: boolean}}
}

/** A row of a content type: one language version of a document, as a draft or published. */
export type Row = Readonly<Record<string, unknown>>

/** What a middleware of the document service is given. */
export interface DocumentContext {
  uid: string
  action: string
  params: {
    documentId?: string
    data?: Row
    status?: string
    locale?: string | readonly string[] | null
  }
}

/** What a subscriber to the database is given before it writes. */
export interface WriteEvent {
  model: {uid: string}
  params: {data?: unknown; where?: unknown}
}

/** Reads and writes rows of one content type, past the document service. */
export interface Query {
  findOne(params: object): Promise<Row | null>
  findMany(params: object): Promise<Row[]>
  create(params: object): Promise<Row>
  update(params: object): Promise<Row | null>
  updateMany(params: object): Promise<{count: number}>
  count(params: object): Promise<number>
}

/** Someone who is logged in to the admin. */
export interface AdminUser {
  id: number | string
  firstname?: string | null
  lastname?: string | null
  username?: string | null
  roles?: readonly {code: string; name: string}[]
}

/** A request, as far as the plugin reads it. */
export interface RequestContext {
  state: {
    user?: AdminUser
    auth?: {strategy?: {name?: string}}
    userAbility?: {can(action: string, subject: string): boolean}
  }
  request: {body?: unknown}
  query: Readonly<Record<string, unknown>>
  body: unknown
  type: string
  set(name: string, value: string): void
}

/** A running Strapi. */
export interface Strapi {
  contentTypes: Readonly<Record<string, Model>>
  components: Readonly<Record<string, Model>>
  getModel(uid: string): Model | undefined
  config: {get(path: string, otherwise?: unknown): unknown}
  log: {info(line: string): void; warn(line: string): void; error(line: string): void}
  customFields: {register(field: object): void}
  sanitizers: {add(path: string, sanitizer: (model: Model) => (data: Row) => unknown): unknown}
  requestContext: {get(): RequestContext | undefined}
  documents: {use(middleware: (context: DocumentContext, next: () => Promise<unknown>) => unknown): void}
  db: {
    query(uid: string): Query
    /** Writes past lifecycles too. */
    queryBuilder(uid: string): {
      where(where: object): {update(data: object): {execute(): Promise<unknown>}}
    }
    lifecycles: {subscribe(subscriber: object): void}
    transaction<Result>(work: () => Promise<Result>): Promise<Result>
  }
  plugin(name: string): {service(name: string): unknown} | undefined
  service(uid: string): unknown
}
