/** What the plugin is given. */
import type {Gate, GateItem, GateOptions} from 'forthright/gate'
import type {HostUser} from './host.ts'

/** Which parts of a collection hold what. */
export interface CollectionOptions {
  /** The field with the content, e.g. `content` or `body.text`. */
  content: string
  /** What the field holds, e.g. `lexical` for rich text. */
  format: GateItem['format']
  /** The field with the title; the one that the collection uses as title where absent. */
  title?: string | undefined
}

/** A reviewer as the record names them: by a name, a role, or both. */
export interface Reviewer {
  by?: string | undefined
  role?: string | undefined
}

/** What holds for the site, which collections are looked after, and who may do what. */
export interface PayloadOptions extends GateOptions {
  /** By slug; the others are left alone. */
  collections: Readonly<Record<string, CollectionOptions>>
  /** The fields stay, so that nothing stored is lost; nothing is checked, and no label is made. */
  disabled?: boolean | undefined
  /** The role of a user, for `mode`; the field `role` of the user where absent, if that is text. */
  role?: ((user: HostUser) => string | undefined) | undefined
  /** Who may publish all the same, with a reason that is recorded; nobody where absent. */
  mayOverride?: ((user: HostUser) => boolean) | undefined
  /** How a reviewer is called in the record; the fields `name` and `role` of the user where absent. */
  reviewer?: ((user: HostUser) => Reviewer) | undefined
  /** How long the gate may take, in milliseconds; 10,000 where absent. */
  timeout?: number | undefined
  /** A gate of your own in the place of ours, e.g. one that asks a service. */
  gate?: Gate | undefined
}
