"""The template _header.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 518c21878e8ff39c080411f821ae370ce59d0a168e40da4008a92aeec10863d6"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_header.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_display = resolve('display')
    l_0_embed = resolve('embed')
    l_0_tables = resolve('tables')
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    yield '<header class="top">\n<div class="top-words">\n<h1>'
    yield escape(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'title'))
    yield '</h1>\n'
    if environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'draft'):
        pass
        yield '<p class="warning draft"><strong>Draft:</strong> '
        yield escape(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'draft'))
        yield '</p>\n'
    yield '<p class="lead">'
    yield escape(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'summary'))
    yield '\n'
    if ((not environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'overview')) or (undefined(name='embed') if l_0_embed is missing else l_0_embed)):
        pass
        template = environment.get_template('_size.html.j2', '_header.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    yield '</p>\n'
    def t_2(fiter):
        for l_1_article in fiter:
            if (environment.getattr(l_1_article, 'interest') and (not ((environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'overview') and environment.getattr(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'overview'), 'articles')) and (not (undefined(name='embed') if l_0_embed is missing else l_0_embed))))):
                yield l_1_article
    for l_1_article in t_2(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'articles')):
        _loop_vars = {}
        pass
        yield '<p class="interest"><strong>'
        if (t_1(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'articles')) > 1):
            pass
            yield '“'
            yield escape(environment.getattr(l_1_article, 'title'))
            yield '” – whose'
        else:
            pass
            yield 'Whose'
        yield ' word this is:</strong> '
        yield escape(environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'interests'), environment.getattr(l_1_article, 'id')))
        yield '</p>\n'
    l_1_article = missing
    yield '</div>\n<div class="finder scripted">\n<label for="search">'
    yield escape(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'search_label'))
    yield '</label>\n<div class="finder-box">\n<input id="search" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded="false" aria-controls="found">\n<ul id="found" class="found" role="listbox" aria-label="What was found" hidden></ul>\n</div>\n'
    if (not environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'overview')):
        pass
        yield '<p id="tries"></p>'
    yield '\n</div>\n</header>'

blocks = {}
debug_info = '3=21&4=23&5=26&7=29&8=31&10=40&11=48&15=61&20=63'
