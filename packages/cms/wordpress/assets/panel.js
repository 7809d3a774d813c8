/* The panel "How this was made" in the sidebar of the block editor. It writes one meta field; every decision is the server's. */
;((wp, given) => {
  const {createElement: h, Fragment} = wp.element
  const {Notice, SelectControl, TextControl, CheckboxControl, ExternalLink} = wp.components
  const {__} = wp.i18n

  function Panel() {
    const post = wp.data.useSelect(select => {
      const editor = select('core/editor')
      return {type: editor.getCurrentPostType(), found: editor.getCurrentPostAttribute('forthright')}
    }, [])
    const [meta, setMeta] = wp.coreData.useEntityProp('postType', post.type, 'meta')
    if (!meta || !(given.key in meta)) return null
    const record = meta[given.key] || {}
    const set = fields => {
      const next = {...record, ...fields}
      for (const name of Object.keys(next))
        if (next[name] === undefined || next[name] === '') delete next[name]
      setMeta({...meta, [given.key]: Object.keys(next).length > 0 ? next : null})
    }
    return h(
      wp.editor.PluginDocumentSettingPanel,
      {name: 'forthright', title: __('How this was made', 'forthright')},
      'version' in record
        ? h('p', null, __('A full record is stored for this post.', 'forthright'))
        : h(Fields, {record, set}),
      h(Findings, {found: post.found}),
    )
  }

  function Fields({record, set}) {
    const {model, reviewed} = record
    const named = typeof model === 'object' ? [model.provider, model.id].filter(Boolean).join('/') : model
    const isReviewed = reviewed !== undefined && reviewed !== false && reviewed !== null
    return h(
      Fragment,
      null,
      h(SelectControl, {
        label: __('The text was made', 'forthright'),
        value: record.origin || '',
        options: [
          {value: '', label: __('— not stated —', 'forthright')},
          ...Object.entries(given.origins).map(([value, label]) => ({value, label})),
        ],
        onChange: origin => set({origin}),
      }),
      h(TextControl, {
        label: __('AI model, as provider/model', 'forthright'),
        value: named || '',
        onChange: value => set({model: value}),
      }),
      h(CheckboxControl, {
        label: __('I have reviewed what it says, as it stands now.', 'forthright'),
        checked: isReviewed,
        // The server binds it to the text that is saved with it.
        onChange: checked => set({reviewed: checked ? {by: given.user, at: given.today} : undefined}),
      }),
    )
  }

  function Findings({found}) {
    const findings = found?.findings || []
    const blocks = found?.decision === 'block'
    return h(
      Fragment,
      null,
      ...findings.map((one, index) =>
        h(
          Notice,
          {key: index, status: one.severity === 'error' ? 'error' : 'warning', isDismissible: false},
          one.message,
        ),
      ),
      blocks && given.override
        ? h(ExternalLink, {href: given.override}, __('Publish it all the same…', 'forthright'))
        : null,
    )
  }

  wp.plugins.registerPlugin('forthright', {render: Panel})
})(window.wp, window.forthright)
