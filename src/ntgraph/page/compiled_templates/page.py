"""The template page.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 46ae11ceb0c8f44bd585d7aa1083c52d9c3b7fb146bf73f0d0d399f935650882"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'page.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_embed = resolve('embed')
    l_0_policy = resolve('policy')
    l_0_build = resolve('build')
    l_0_display = resolve('display')
    l_0_metadata = resolve('metadata')
    l_0_styles = resolve('styles')
    l_0_early = resolve('early')
    l_0_tables = resolve('tables')
    l_0_data = resolve('data')
    l_0_script = resolve('script')
    l_0_asset = missing
    pass
    l_0_asset = context.vars['asset'] = environment.get_template('_assets.html.j2', 'page.html.j2')._get_default_module(context)
    context.exported_vars.discard('asset')
    yield '<!DOCTYPE html>\n<html lang="en"'
    if (undefined(name='embed') if l_0_embed is missing else l_0_embed):
        pass
        yield ' class="embed"'
    yield '>\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="'
    yield escape((undefined(name='policy') if l_0_policy is missing else l_0_policy))
    yield '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
    if (undefined(name='build') if l_0_build is missing else l_0_build):
        pass
        yield '<meta name="ntgraph-build" content="'
        yield escape((undefined(name='build') if l_0_build is missing else l_0_build))
        yield '">\n'
    yield '<title>'
    yield escape(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'title'))
    yield '</title>\n'
    if (undefined(name='metadata') if l_0_metadata is missing else l_0_metadata):
        pass
        yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'metadata'), (undefined(name='metadata') if l_0_metadata is missing else l_0_metadata)))
        yield '\n'
    yield '<link rel="icon" href="data:,">\n'
    yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'style'), (undefined(name='styles') if l_0_styles is missing else l_0_styles)))
    yield '\n'
    yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'script'), (undefined(name='early') if l_0_early is missing else l_0_early)))
    yield '\n</head>\n<body>\n<a class="skip scripted" href="#stage">Skip to what is shown</a>\n<a class="skip scripted" href="#card" hidden>Skip to details</a>\n<a class="skip" href="#statements">Skip to all statements</a>\n<a class="skip" href="#about">Skip to advice and about this page</a>\n'
    template = environment.get_template('_header.html.j2', 'page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<main>\n<div id="views" class="scripted" aria-label="Views"></div>\n'
    template = environment.get_template('_legend.html.j2', 'page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    if ((undefined(name='embed') if l_0_embed is missing else l_0_embed) or (not environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'story'))):
        pass
        template = environment.get_template('_picture.html.j2', 'page.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    template = environment.get_template('_synapse.html.j2', 'page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<section id="tour" class="scripted panel" aria-label="Tour" hidden></section>\n<div id="stage">\n'
    if (environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'overview') and (not (undefined(name='embed') if l_0_embed is missing else l_0_embed))):
        pass
        yield '<div id="view-overview" class="view">'
        template = environment.get_template('_overview.html.j2', 'page.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '</div>'
    yield '<div id="view-map" class="view scripted">'
    template = environment.get_template('_map.html.j2', 'page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</div>\n'
    if environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'has_matrix'):
        pass
        yield '<div id="view-matrix" class="view scripted">'
        template = environment.get_template('_matrix.html.j2', 'page.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '</div>'
    yield '\n<div id="view-paths" class="view scripted">'
    template = environment.get_template('_paths.html.j2', 'page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</div>\n<div id="view-learn" class="view scripted">'
    template = environment.get_template('_learn.html.j2', 'page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</div>\n<div id="view-table" class="view">'
    template = environment.get_template('_statements.html.j2', 'page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</div>\n<div id="view-sources" class="view">'
    template = environment.get_template('_sources.html.j2', 'page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</div>\n<aside id="card" class="scripted" aria-label="Details" hidden></aside>\n</div>\n'
    if (not (undefined(name='embed') if l_0_embed is missing else l_0_embed)):
        pass
        template = environment.get_template('_tours.html.j2', 'page.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    template = environment.get_template('_compare.html.j2', 'page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<p id="keys" class="unseen">Left and right go to what acts on a thing and to what it acts on, up and down to the next of these; N and P tell the next line or the one before; Enter chooses, a second Enter reads the card; plus and minus zoom, Escape shows the whole map.</p>\n<p id="announcer" class="unseen" role="status"></p>\n<p class="notice unscripted">The interactive map needs scripts. Everything it can tell stands on this page: every statement, every work cited.</p>\n'
    template = environment.get_template('_about.html.j2', 'page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</main>\n'
    template = environment.get_template('_footer.html.j2', 'page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'data'), 'ntgraph-data', environment.getitem((undefined(name='data') if l_0_data is missing else l_0_data), 0)))
    yield '\n'
    yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'data'), 'ntgraph-lessons', environment.getitem((undefined(name='data') if l_0_data is missing else l_0_data), 1)))
    yield '\n'
    yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'script'), (undefined(name='script') if l_0_script is missing else l_0_script)))
    yield '\n</body>\n</html>'

blocks = {}
debug_info = '1=22&3=25&6=29&10=31&11=34&13=37&14=39&15=41&18=44&19=46&26=48&29=55&30=61&31=69&34=76&35=87&36=94&38=105&39=112&40=119&41=126&44=133&45=135&47=141&51=148&53=155&54=161&55=163&56=165'
