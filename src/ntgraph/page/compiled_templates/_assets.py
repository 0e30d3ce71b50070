"""The template _assets.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 e78fb3e9f6e0f3aa72d2bdb3c41d8d60ea979756a5661c90c04e2b9b0437dce1"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_assets.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_style = l_0_script = l_0_data = l_0_metadata = l_0_picture = l_0_article = l_0_mark = missing
    try:
        t_1 = environment.filters['safe']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'safe' found.")
    pass
    def macro(l_1_text):
        t_2 = []
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        pass
        t_2.extend((
            '<style>',
            escape(t_1(l_1_text)),
            '</style>',
        ))
        return concat(t_2)
    context.exported_vars.add('style')
    context.vars['style'] = l_0_style = Macro(environment, macro, 'style', ('text',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_text):
        t_3 = []
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        pass
        t_3.extend((
            '<script>',
            escape(t_1(l_1_text)),
            '</script>',
        ))
        return concat(t_3)
    context.exported_vars.add('script')
    context.vars['script'] = l_0_script = Macro(environment, macro, 'script', ('text',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_name, l_1_text):
        t_4 = []
        if l_1_name is missing:
            l_1_name = undefined("parameter 'name' was not provided", name='name')
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        pass
        t_4.extend((
            '<script type="application/json" id="',
            escape(l_1_name),
            '">',
            escape(t_1(l_1_text)),
            '</script>',
        ))
        return concat(t_4)
    context.exported_vars.add('data')
    context.vars['data'] = l_0_data = Macro(environment, macro, 'data', ('name', 'text'), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_text):
        t_5 = []
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        pass
        t_5.extend((
            '<script type="application/ld+json">',
            escape(t_1(l_1_text)),
            '</script>',
        ))
        return concat(t_5)
    context.exported_vars.add('metadata')
    context.vars['metadata'] = l_0_metadata = Macro(environment, macro, 'metadata', ('text',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_text):
        t_6 = []
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        pass
        t_6.append(
            escape(t_1(l_1_text)),
        )
        return concat(t_6)
    context.exported_vars.add('picture')
    context.vars['picture'] = l_0_picture = Macro(environment, macro, 'picture', ('text',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_tables, l_1_id):
        t_7 = []
        if l_1_tables is missing:
            l_1_tables = undefined("parameter 'tables' was not provided", name='tables')
        if l_1_id is missing:
            l_1_id = undefined("parameter 'id' was not provided", name='id')
        pass
        if (l_1_id in environment.getattr(l_1_tables, 'marks')):
            pass
            t_7.extend((
                '<svg class="glyph mark a',
                escape(environment.getitem(environment.getitem(environment.getattr(l_1_tables, 'marks'), l_1_id), 0)),
                '" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="',
                escape(environment.getitem(environment.getitem(environment.getattr(l_1_tables, 'marks'), l_1_id), 1)),
                '"/></svg>',
            ))
        return concat(t_7)
    context.exported_vars.add('article')
    context.vars['article'] = l_0_article = Macro(environment, macro, 'article', ('tables', 'id'), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_tables, l_1_verdict):
        t_8 = []
        if l_1_tables is missing:
            l_1_tables = undefined("parameter 'tables' was not provided", name='tables')
        if l_1_verdict is missing:
            l_1_verdict = undefined("parameter 'verdict' was not provided", name='verdict')
        pass
        if (l_1_verdict in environment.getattr(l_1_tables, 'verdict_at')):
            pass
            t_8.extend((
                '<svg class="mark v',
                escape(environment.getitem(environment.getattr(l_1_tables, 'verdict_at'), l_1_verdict)),
                '" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="',
                escape(environment.getattr(environment.getitem(environment.getattr(l_1_tables, 'verdict_terms'), l_1_verdict), 'path')),
                '"/></svg>',
            ))
        return concat(t_8)
    context.exported_vars.add('mark')
    context.vars['mark'] = l_0_mark = Macro(environment, macro, 'mark', ('tables', 'verdict'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '1=18&2=31&3=44&4=61&5=74&6=85&7=104'
