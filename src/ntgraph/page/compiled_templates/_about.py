"""The template _about.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 770f303142fcda35818aa2721882c32bc53962a0fb653f0aadb243e333cf6ce1"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_about.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_education = resolve('education')
    l_0_display = resolve('display')
    pass
    yield '<section id="about" aria-labelledby="about-heading">\n<h2 id="about-heading" tabindex="-1">About this page</h2>\n<p class="disclaimer"><strong>'
    yield escape((undefined(name='education') if l_0_education is missing else l_0_education))
    yield '</strong>'
    template = environment.get_template('_advice.html.j2', '_about.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</p>\n'
    for l_1_article in environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'articles'):
        _loop_vars = {}
        pass
        yield '<h3>'
        yield escape(environment.getattr(l_1_article, 'title'))
        yield '</h3>\n<dl class="facts">\n<div><dt>Publisher</dt><dd>'
        yield escape((environment.getattr(l_1_article, 'publisher') or 'not known to us'))
        yield '</dd></div>\n'
        if environment.getattr(l_1_article, 'interest'):
            pass
            yield '<div><dt>Interest</dt><dd>'
            yield escape(environment.getattr(l_1_article, 'interest'))
            yield '</dd></div>'
        for (l_2_label, l_2_value) in environment.getattr(l_1_article, 'facts'):
            _loop_vars = {}
            pass
            yield '<div><dt>'
            yield escape(l_2_label)
            yield '</dt><dd>'
            yield escape(l_2_value)
            yield '</dd></div>\n'
        l_2_label = l_2_value = missing
        yield '<div><dt>License of its text</dt><dd>'
        yield escape(environment.getattr(l_1_article, 'license'))
        yield '</dd></div>\n</dl>\n'
    l_1_article = missing
    yield '</section>'

blocks = {}
debug_info = '3=14&4=23&5=27&7=29&8=31&9=36&10=40&12=46'
