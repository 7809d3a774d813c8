/** Why: an undisclosed post does not go out by any path that WordPress lets a plugin guard, and no path loses a draft. */
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {makeSite, type Site} from './site.ts'

const key = 'forthright_disclosure'
const content = '<!-- wp:paragraph -->\n<p>Wool is warm, and sheep know it.</p>\n<!-- /wp:paragraph -->'
/** Types of posts and statuses as other plugins register them. */
const other = `
add_action('init', function () {
	register_post_type('offer', ['public' => true, 'show_in_rest' => true, 'label' => 'Offers', 'supports' => ['title', 'editor']]);
	register_post_type('note', ['public' => false, 'show_ui' => true, 'label' => 'Notes']);
	add_action('save_post_post', function ($id, $post) {
		if ($post->post_title === 'With another' && !get_posts(['title' => 'Within', 'post_status' => 'any'])) wp_insert_post(['post_title' => 'Within', 'post_content' => $post->post_content, 'post_status' => 'publish']);
	}, 1, 2);
	register_post_status('on-air', ['public' => true, 'label' => 'On air']);
});`

/** Text of a page as a browser sends it back. */
const decoded = (text = '') =>
  text.replaceAll('&quot;', '"').replaceAll('&#039;', "'").replaceAll('&amp;', '&')

let site: Site
beforeAll(async () => {
  site = await makeSite('paths', other)
})
afterAll(() => site?.stop())

/** What became of a post once the request that saved it was over. */
function stored(id: unknown): {status: string; content: string; record: unknown} {
  const code = `$post = get_post($input); return ['status' => $post->post_status, 'content' => $post->post_content, 'record' => get_post_meta($post->ID, '${key}', true)];`
  return site.php(code, id) as ReturnType<typeof stored>
}
const insert = (fields: object) =>
  site.php('return wp_insert_post(wp_slash($input), true);', {
    post_content: content,
    post_title: 'Wool',
    ...fields,
  }) as number
const draft = (fields: object = {}) => insert({post_status: 'draft', ...fields})
const disclosed = (fields: object = {}) => draft({meta_input: {[key]: 'human'}, ...fields})
const published = () => disclosed({post_status: 'publish'})

describe('REST refuses the whole request, with the field and what is allowed', () => {
  it.each(['posts', 'pages', 'offer'])('for a new one of %s, of which nothing is stored', async type => {
    const count = () =>
      site.php(
        "return (int) $GLOBALS['wpdb']->get_var(\"SELECT COUNT(*) FROM {$GLOBALS['wpdb']->posts} WHERE post_status <> 'auto-draft'\");",
      )
    const before = count()
    const {status, body} = await site.rest('POST', `/wp/v2/${type}`, {
      title: 'Wool',
      content,
      status: 'publish',
    })
    expect(status).toBe(400)
    expect(body).toMatchObject({
      code: 'forthright_missing_disclosure',
      data: {field: key, allowed: expect.arrayContaining(['human', 'ai-generated'])},
    })
    expect(body.data.errors).toEqual([
      expect.objectContaining({pointer: `/meta/${key}`, detail: expect.any(String)}),
    ])
    expect(count()).toBe(before)
  })

  it.each(['publish', 'future', 'on-air'])(
    'for a draft that is to be %s; the draft stays as it was',
    async status => {
      const id = draft()
      const {status: code} = await site.rest('POST', `/wp/v2/posts/${id}`, {
        status,
        content: '<p>Other.</p>',
        ...(status === 'future' ? {date: '2099-01-01T00:00:00'} : {}),
      })
      expect(code).toBe(400)
      expect(stored(id)).toEqual({status: 'draft', content, record: ''})
    },
  )

  it.each([
    [{origin: 'ai'}, 400],
    [{orgin: 'human'}, 400],
    [{origin: 'unknown'}, 400],
    [{origin: 'ai-generated', reviewed: {by: 'ChatGPT', at: '2026-11-20'}}, 400],
    [{origin: 'ai-generated', markets: ['Norway']}, 400],
    [{version: 1, parts: []}, 400],
    ['ai-generated', 201],
    [{origin: 'ai-generated', reviewed: {by: 'Kari Nordmann', at: '2026-11-20'}}, 201],
    [
      {
        version: 1,
        parts: [{id: 'body', medium: 'text', steps: [{action: 'generated', by: {kind: 'model', id: 'm'}}]}],
      },
      201,
    ],
  ])('and for what %j states: %i', async (record, expected) => {
    const {status, body} = await site.rest('POST', '/wp/v2/posts', {
      title: 'Wool',
      content,
      status: 'publish',
      meta: {[key]: record},
    })
    expect(status, JSON.stringify(body)).toBe(expected)
    if (status === 201) expect(stored(body.id).status).toBe('publish')
  })

  it('names the nearest of what is allowed, at the very field', async () => {
    const meta = {[key]: {orgin: 'human', origin: 'human'}}
    const {body} = await site.rest('POST', '/wp/v2/posts', {title: 'Wool', content, status: 'publish', meta})
    expect(body.data.errors[0]).toMatchObject({
      pointer: `/meta/${key}/orgin`,
      detail: expect.stringContaining('origin'),
    })
  })

  it('also for taking the record from a post that is out, which keeps it', async () => {
    const id = published()
    expect((await site.rest('POST', `/wp/v2/posts/${id}`, {meta: {[key]: null}})).status).toBe(400)
    expect(stored(id)).toMatchObject({status: 'publish', record: 'human'})
  })

  it('and no parameter of the body overrides it', async () => {
    const body = {
      ...{
        title: 'Wool',
        content,
        status: 'publish',
        override: {by: 'admin', reason: 'x'},
        mode: 'off',
        forthright: {decision: 'publish'},
      },
      meta: {_forthright_override: '{"by":1}', forthright_override: 'x'},
      forthright_nonce: 'x',
    }
    expect((await site.rest('POST', '/wp/v2/posts', body)).status).toBe(400)
  })

  it.each(['draft', 'pending', 'private'])('but never for a %s', async status => {
    expect((await site.rest('POST', '/wp/v2/posts', {title: 'Wool', content, status})).body.status).toBe(
      status,
    )
  })

  it('nor for autosaves, of posts that are out too, nor for types that nobody sees', async () => {
    const id = published()
    site.php(
      `$GLOBALS['wpdb']->delete($GLOBALS['wpdb']->postmeta, ['post_id' => $input, 'meta_key' => '${key}']); clean_post_cache($input);`,
      id,
    )
    expect(
      (await site.rest('POST', `/wp/v2/posts/${id}/autosaves`, {content: '<p>Half a th</p>'})).status,
    ).toBe(200)
    expect(stored(insert({post_type: 'note', post_status: 'publish'})).status).toBe('publish')
  })
})

describe('elsewhere the text is saved and stays a draft', () => {
  it.each(['publish', 'future', 'on-air'])('by wp_insert_post as %s', status => {
    const when = status === 'future' ? {post_date: '2099-01-01 00:00:00'} : {}
    expect(stored(insert({post_status: status, ...when}))).toEqual({status: 'draft', content, record: ''})
    expect(stored(insert({post_status: status, ...when, meta_input: {[key]: 'human'}})).status).toBe(status)
  })

  it('by wp_update_post and wp_untrash_post', () => {
    const id = draft()
    site.php("wp_update_post(['ID' => $input, 'post_status' => 'publish']);", id)
    expect(stored(id)).toMatchObject({status: 'draft', content})
    site.php(
      "wp_trash_post($input); add_filter('wp_untrash_post_status', fn() => 'publish'); wp_untrash_post($input);",
      id,
    )
    expect(stored(id).status).toBe('draft')
  })

  it('but goes out, on the day that was wanted, where the record follows in the same request, as importers have it', () => {
    const code = `$id = wp_insert_post(wp_slash($input), true); add_post_meta($id, 'other', 'x'); $between = get_post_status($id); add_post_meta($id, '${key}', wp_slash('{"origin":"ai-generated"}')); return [$id, $between];`
    const [id, between] = site.php(code, {
      post_content: content,
      post_title: 'Wool',
      post_status: 'publish',
      post_date: '2019-05-04 03:02:01',
      import_id: 9000,
    }) as [number, string]
    expect([between, stored(id).status]).toEqual(['draft', 'publish'])
    expect(site.php('return get_post($input)->post_date;', id)).toBe('2019-05-04 03:02:01')
  })

  it('by quick edit and by bulk edit', async () => {
    const [id, good] = [draft(), disclosed()]
    const list = await site.admin('admin', 'edit.php')
    const inline = /name="_inline_edit" value="(\w+)"/.exec(list.text)?.[1] ?? ''
    for (const one of [id, good])
      await site.admin('admin', 'admin-ajax.php', {
        action: 'inline-save',
        _inline_edit: inline,
        post_ID: String(one),
        post_type: 'post',
        post_title: 'Wool',
        _status: 'publish',
        screen: 'edit-post',
        post_view: 'list',
      })
    expect([stored(id).status, stored(good).status]).toEqual(['draft', 'publish'])
    const [bad, fine] = [draft(), disclosed()]
    const bulk = /name="_wpnonce" value="(\w+)"/.exec(list.text)?.[1] ?? ''
    const query = new URLSearchParams({
      ...{
        post_type: 'post',
        action: 'edit',
        bulk_edit: 'Update',
        _wpnonce: bulk,
        _status: 'publish',
        post_author: '-1',
        comment_status: '',
        ping_status: '',
        sticky: '-1',
        post_format: '-1',
      },
    })
    const {status} = await site.admin('admin', `edit.php?${query}&post[]=${bad}&post[]=${fine}`)
    expect([status, stored(bad).status, stored(fine).status]).toEqual([302, 'draft', 'publish'])
  })

  it('by XML-RPC, in both of its dialects, which may bring the record as a custom field', async () => {
    const member = (name: string, value: string) =>
      `<member><name>${name}</name><value>${value}</value></member>`
    const text = (value: string) => `<string>${value}</string>`
    const login = ['<int>1</int>', text('author'), text('secret-of-the-author')]
    const field = (name: string, value: string) =>
      member(
        'custom_fields',
        `<array><data><value><struct>${member('key', text(name))}${member('value', text(value))}</struct></value></data></array>`,
      )
    const idOf = (xml: string) => Number(/<(?:string|int)>(\d+)</.exec(xml)?.[1])
    const post = (more = '') =>
      `<struct>${member('post_title', text('Wool'))}${member('post_content', text('Wool.'))}${member('post_status', text('publish'))}${more}</struct>`
    const bare = idOf(await site.xmlrpc('wp.newPost', ...login, post()))
    const stated = idOf(await site.xmlrpc('wp.newPost', ...login, post(field(key, 'ai-generated'))))
    const forged = idOf(
      await site.xmlrpc('wp.newPost', ...login, post(field('_forthright_override', '{&quot;by&quot;:1}'))),
    )
    const old = idOf(
      await site.xmlrpc(
        'metaWeblog.newPost',
        ...login,
        `<struct>${member('title', text('Wool'))}${member('description', text('Wool.'))}</struct>`,
        '<boolean>1</boolean>',
      ),
    )
    // A field that is added a second time is the record from then on.
    await site.xmlrpc(
      'wp.editPost',
      ...login,
      `<int>${stated}</int>`,
      `<struct>${field(key, 'human-edited')}</struct>`,
    )
    expect(site.php(`return get_post_meta($input, '${key}');`, stated)).toEqual(['human-edited'])
    expect([bare, stated, forged, old].map(id => stored(id).status)).toEqual([
      'draft',
      'publish',
      'draft',
      'draft',
    ])
  })

  it('by the form of the classic editor, unless it says how it was made, with its nonce', async () => {
    const form = async (id: number, more: (page: string) => Record<string, string>) => {
      const page = (await site.admin('editor', `post.php?post=${id}&action=edit`)).text
      const nonce = /name="_wpnonce" value="(\w+)"/.exec(page)?.[1] ?? ''
      await site.admin('editor', 'post.php', {
        action: 'editpost',
        post_ID: String(id),
        post_type: 'post',
        _wpnonce: nonce,
        post_title: 'Wool',
        content,
        publish: 'Publish',
        post_status: 'publish',
        ...more(page),
      })
      return stored(id)
    }
    site.php(
      "file_put_contents(WPMU_PLUGIN_DIR . '/classic.php', \"<?php add_filter('use_block_editor_for_post', '__return_false');\");",
    )
    const own = (page: string) => /name="forthright_nonce" value="(\w+)"/.exec(page)?.[1] ?? ''
    expect(await form(draft(), () => ({}))).toMatchObject({status: 'draft', content})
    expect(
      await form(draft(), () => ({forthright_nonce: 'forged', 'forthright[origin]': 'human'})),
    ).toMatchObject({status: 'draft', record: ''})
    const made = await form(draft(), page => ({
      forthright_nonce: own(page),
      'forthright[origin]': 'ai-generated',
      'forthright[model]': 'openai/gpt-5.2',
      'forthright[reviewed]': '1',
    }))
    expect(made.status).toBe('publish')
    // What cannot be stored was not stated.
    site.php(
      "file_put_contents(WPMU_PLUGIN_DIR . '/full.php', \"<?php add_filter('update_post_metadata', fn(\\$was, \\$id, \\$key) => \\$key === 'forthright_disclosure' ? false : \\$was, 10, 3);\");",
    )
    const unstored = await form(draft(), page => ({
      forthright_nonce: own(page),
      'forthright[origin]': 'ai-generated',
    }))
    site.php("unlink(WPMU_PLUGIN_DIR . '/full.php');")
    expect(unstored).toEqual({status: 'draft', content, record: ''})
    // What the fields cannot show is shown as it is stored, and a sign-off of what cannot be read is none.
    const unreadable = [
      '{"origin": "human"',
      '{"origin":"AI"}',
      '{"version":1,"parts":[{"id":"body","medium":"text","steps":"x"}]}',
    ]
    for (const record of unreadable) {
      const again = await form(draft({meta_input: {[key]: record}}), page => ({
        forthright_nonce: own(page),
        'forthright[reviewed]': '1',
        'forthright[record]': decoded(/name="forthright\[record\]"[^>]*>(.*?)<\/textarea>/s.exec(page)?.[1]),
      }))
      expect(again).toMatchObject({status: 'draft', content})
      expect(String(again.record)).toContain(record.includes('AI') ? '"origin":"AI"' : record)
    }
    expect(JSON.parse(String(made.record))).toMatchObject({
      origin: 'ai-generated',
      model: 'openai/gpt-5.2',
      reviewed: {by: 'Kari Nordmann', digest: expect.stringMatching(/^sha256:/)},
    })
  })

  it('by the clock: a scheduled post whose record went is not published, and one that has it is', () => {
    const ids = [1, 2].map(() => disclosed({post_status: 'future', post_date: '2099-01-01 00:00:00'}))
    const [bad = 0, good = 0] = ids
    site.php(
      `$GLOBALS['wpdb']->delete($GLOBALS['wpdb']->postmeta, ['post_id' => $input, 'meta_key' => '${key}']);`,
      bad,
    )
    site.php(
      "foreach ($input as $id) { $GLOBALS['wpdb']->update($GLOBALS['wpdb']->posts, ['post_date' => '2020-01-01 00:00:00', 'post_date_gmt' => '2020-01-01 00:00:00'], ['ID' => $id]); clean_post_cache($id); do_action('publish_future_post', $id); }",
      ids,
    )
    expect([stored(bad).status, stored(good).status]).toEqual(['draft', 'publish'])
  })

  it('by wp_publish_post, which asks nobody: the row is a draft again before later hooks see it', () => {
    const id = draft()
    const seen = site.php(
      "add_action('transition_post_status', function ($new, $old, $post) use (&$seen, $input) { if ($post->ID === $input) $seen = $post->post_status; }, 10, 3); wp_publish_post($input); return $seen;",
      id,
    )
    expect([seen, stored(id).status]).toEqual(['draft', 'draft'])
  })

  it('by restoring a revision from before it was disclosed', () => {
    const id = draft()
    site.php(
      "wp_update_post(['ID' => $input, 'post_content' => '<p>Other.</p>']); update_post_meta($input, 'forthright_disclosure', 'human'); wp_update_post(['ID' => $input, 'post_content' => '<p>Third.</p>', 'post_status' => 'publish']);",
      id,
    )
    expect(stored(id).status).toBe('publish')
    const restored = site.php(
      "foreach (wp_get_post_revisions($input) as $revision) if (!get_post_meta($revision->ID, 'forthright_disclosure', true)) $oldest = $revision; wp_restore_post_revision($oldest->ID); return $oldest->ID;",
      id,
    )
    expect(restored).toBeGreaterThan(0)
    expect(stored(id)).toMatchObject({status: 'draft', record: ''})
  })

  it('by taking the record from a post that is out, unless it comes back in the same request', () => {
    const [gone, back] = [published(), published()]
    site.php(
      "delete_post_meta($input[0], 'forthright_disclosure'); delete_post_meta($input[1], 'forthright_disclosure'); add_post_meta($input[1], 'forthright_disclosure', 'ai-generated');",
      [gone, back],
    )
    expect([stored(gone).status, stored(back).status]).toEqual(['draft', 'publish'])
  })

  it('but what is written to the database past WordPress goes out, without a label, and is found in the list', () => {
    const id = draft()
    site.php(
      "$GLOBALS['wpdb']->update($GLOBALS['wpdb']->posts, ['post_status' => 'publish'], ['ID' => $input]);",
      id,
    )
    expect(stored(id).status).toBe('publish')
    const found =
      "return get_posts(['fields' => 'ids', 'numberposts' => -1, 'meta_query' => [Forthright\\PostList::clause('undeclared')]]);"
    expect(site.php(found)).toContain(id)
  })
})

describe('modes and overrides', () => {
  const withSettings = (settings: object, code: string, input: unknown = null) =>
    site.php(`add_filter('forthright_settings', fn($own) => $input['settings'] + $own); ${code}`, {
      settings,
      value: input,
    })
  const publish =
    "return get_post_status(wp_insert_post(['post_title' => 'Wool', 'post_content' => 'Wool.', 'post_status' => 'publish']));"

  it.each(['warn', 'off'])('%s publishes, and tells in the first case', mode => {
    const code = `$told = []; add_action('forthright_checked', function ($result) use (&$told) { $told = array_column($result['findings'], 'code'); }); ${publish.replace('return ', '$status = ')} return [$status, $told];`
    expect(withSettings({mode}, code)).toEqual(['publish', mode === 'warn' ? ['missing-disclosure'] : []])
  })

  it.each([
    [{mode: 'blok'}, 'configuration', 'did you mean block'],
    [{markets: ['Norway']}, 'configuration', 'NORWAY'],
    [{modus: 'off'}, 'configuration', 'modus'],
    [{language: 'tlh'}, 'configuration', 'tlh'],
    [{context: {responsible: 5}}, 'configuration', 'context.responsible'],
  ])('a wrong setting %j publishes nothing, loses nothing, and says what it is', (settings, kind, named) => {
    const code =
      "$id = wp_insert_post(['post_title' => 'Wool', 'post_content' => 'Wool.', 'post_status' => 'publish', 'meta_input' => ['forthright_disclosure' => 'human']]); return [get_post($id)->post_content, get_post_status($id), get_post_meta($id, '_forthright_held', true)];"
    const [text, status, note] = withSettings(settings, code) as string[]
    expect([text, status]).toEqual(['Wool.', 'draft'])
    const [{code: found, message}] = JSON.parse(note ?? '').findings
    expect(found).toBe('gate-failed')
    expect(message).toContain(kind)
    expect(message).toContain(named)
  })

  it.each([
    ['block', 'draft'],
    ['warn', 'publish'],
  ])('a crash in mode %s leaves a %s, and says that it was one', (mode, status) => {
    const code = `add_filter('forthright_language', function () { throw new Error('no such service'); }); add_action('forthright_checked', function ($result) use (&$told) { $told = $result['findings'][0]['message'] ?? ''; });
      $id = wp_insert_post(['post_title' => 'Wool', 'post_content' => 'Wool.', 'post_status' => 'publish', 'meta_input' => ['forthright_disclosure' => 'ai-generated']]); return [get_post_status($id), $told];`
    expect(withSettings({mode}, code)).toEqual([status, expect.stringMatching(/crashed.*no such service/)])
  })

  it('a check that takes longer than PHP allows ends the request before anything is written', () => {
    const id = draft()
    const slow =
      "set_time_limit(1); add_filter('forthright_language', function () { while (true) hash('sha256', 'x'); }); wp_update_post(['ID' => $input, 'post_title' => 'Other', 'post_status' => 'publish', 'meta_input' => ['forthright_disclosure' => 'ai-generated']]);"
    expect(() => site.php(slow, id)).toThrow(/Maximum execution time|status 255|Command failed/)
    expect([stored(id).status, site.php('return get_post($input)->post_title;', id)]).toEqual([
      'draft',
      'Wool',
    ])
  })

  it('a record that comes by REST is that of its own post, and of none that other plugins save within the request', async () => {
    const {body} = await site.rest('POST', '/wp/v2/posts', {
      title: 'With another',
      content,
      status: 'publish',
      meta: {[key]: 'human'},
    })
    const inner = site.php(
      "return get_posts(['title' => 'Within', 'post_status' => 'any', 'fields' => 'ids']);",
    ) as number[]
    expect([body.status, inner.map(id => stored(id).status)]).toEqual(['publish', ['draft']])
  })

  it('a mode can be chosen by role, and a wrong one blocks', () => {
    const code = (mode: string) =>
      `add_filter('forthright_mode', fn($own, $item, $user) => in_array('administrator', $user->roles) ? ${mode} : $own, 10, 3); wp_set_current_user(1); ${publish}`
    expect([
      withSettings({}, code("'warn'")),
      withSettings({}, code("'none'")),
      withSettings({}, code("'warn'").replace('user(1)', 'user(3)')),
    ]).toEqual(['publish', 'draft', 'draft'])
  })

  it('who may overrides with a reason, which is kept, for the text as it stands', async () => {
    const id = draft()
    const form = async (user: 'admin' | 'editor', reason: string) => {
      const page = await site.admin(user, `options.php?page=forthright-override&post=${id}`)
      const nonce = /name="_wpnonce" value="(\w+)"/.exec(page.text)?.[1] ?? 'none'
      return (
        await site.admin(user, 'admin-post.php', {
          action: 'forthright_override',
          post: String(id),
          _wpnonce: nonce,
          reason,
        })
      ).status
    }
    expect(await form('editor', 'I want to')).toBe(403)
    expect(await form('admin', ' ')).toBe(403)
    expect((await site.rest('POST', `/wp/v2/posts/${id}`, {status: 'publish'})).status).toBe(400)
    expect(await form('admin', 'The agency is asked; <b>see mail</b>')).toBe(302)
    expect((await site.rest('POST', `/wp/v2/posts/${id}`, {status: 'publish'})).status).toBe(200)
    const all = site.php('return Forthright\\Override::all($input);', id)
    expect(all).toEqual([
      expect.objectContaining({
        login: 'admin',
        role: 'administrator',
        reason: 'The agency is asked; see mail',
        at: expect.any(String),
      }),
    ])
    expect((await site.rest('POST', `/wp/v2/posts/${id}`, {content: '<p>Another text.</p>'})).status).toBe(
      400,
    )
  })

  it('every form asks for its nonce and the right to do it', async () => {
    const id = draft()
    for (const [user, form] of [
      ['admin', {action: 'forthright_override', post: String(id), reason: 'x'}],
      ['admin', {action: 'forthright_migrate', origin: 'human', write: '1'}],
      ['author', {action: 'forthright_migrate', origin: 'human', write: '1'}],
      ['author', {action: 'forthright_export'}],
      ['admin', {action: 'forthright_export'}],
    ] as const)
      expect((await site.admin(user, 'admin-post.php', form)).status, JSON.stringify([user, form])).toBe(403)
    expect(stored(id).record).toBe('')
  })
})
