/** Modules of Strapi's admin, as far as the plugin uses them. */
declare module 'react' {
  /** What React shows. */
  export type Shown = object | string | null | undefined | false | readonly Shown[]
  export function createElement(type: unknown, props?: object | null, ...children: Shown[]): object
  export function useState<Value>(initial: Value | (() => Value)): [Value, (next: Value) => void]
  export function useEffect(effect: () => void, on: readonly unknown[]): void
  export const forwardRef: <Props>(component: (props: Props, ref: unknown) => object | null) => unknown
}

declare module 'react-intl' {
  export function useIntl(): {
    locale: string
    formatMessage(
      message: {id: string; defaultMessage: string},
      values?: Readonly<Record<string, string>>,
    ): string
  }
}

declare module '@strapi/design-system' {
  export const Box: unknown
  export const Button: unknown
  export const Field: {Root: unknown; Label: unknown; Hint: unknown; Error: unknown}
  export const Flex: unknown
  export const SingleSelect: unknown
  export const SingleSelectOption: unknown
  export const Textarea: unknown
  export const TextInput: unknown
  export const Typography: unknown
}

declare module '@strapi/strapi/admin' {
  export function useFetchClient(): {
    get(path: string, options?: {params?: object}): Promise<{data: unknown}>
    post(path: string, body: object): Promise<{data: unknown}>
  }
  export function useQueryParams(): [{query: {plugins?: {i18n?: {locale?: string}}}}]
}
