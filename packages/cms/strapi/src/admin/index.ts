/** The plugin in the admin of Strapi 5: the field of a disclosure, and the panel that says what the gate says. */
import {GatePanel} from './gate-panel.ts'
import {translations, words} from './words.ts'

/** What the plugin uses of the admin. */
interface Admin {
  customFields: {register(field: object): void}
  getPlugin(name: string): {apis: {addEditViewSidePanel?(panels: readonly unknown[]): void}} | undefined
  registerPlugin(plugin: {id: string; name: string}): void
}

/** What Strapi loads as `strapi-admin`. */
interface AdminPlugin {
  register(app: Admin): void
  bootstrap(app: Admin): void
  registerTrads(asked: {
    locales: readonly string[]
  }): Promise<{data: Readonly<Record<string, string>>; locale: string}[]>
}

const plugin: AdminPlugin = {
  register(app) {
    app.registerPlugin({id: 'forthright', name: 'forthright'})
    app.customFields.register({
      name: 'disclosure',
      pluginId: 'forthright',
      type: 'json',
      intlLabel: {id: 'forthright.field-label', defaultMessage: words['field-label']},
      intlDescription: {id: 'forthright.field-description', defaultMessage: words['field-description']},
      components: {Input: () => import('./disclosure-input.ts')},
    })
  },
  bootstrap(app) {
    app.getPlugin('content-manager')?.apis.addEditViewSidePanel?.([GatePanel])
  },
  async registerTrads({locales}) {
    return locales.map(locale => ({
      locale,
      data: Object.fromEntries(
        Object.entries(translations[locale] ?? {}).map(([id, text]) => [`forthright.${id}`, text]),
      ),
    }))
  },
}

export default plugin
