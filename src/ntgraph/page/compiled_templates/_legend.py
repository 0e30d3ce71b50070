"""The template _legend.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 b19e6fc72c688c7a735495e5fcebff2a686d032e52f7ea87885aca367b775d1c"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_legend.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_display = resolve('display')
    l_0_tables = resolve('tables')
    l_0_many = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    yield '<div id="legend" class="legend scripted">\n<details id="filters" open>\n<summary>Filters</summary>\n<div class="filter-row">\n'
    l_0_many = (t_1(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'types')) > 20)
    context.vars['many'] = l_0_many
    context.exported_vars.add('many')
    if (undefined(name='many') if l_0_many is missing else l_0_many):
        pass
        yield '<details id="many-types"><summary>'
        yield escape(t_1(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'types')))
        yield ' kinds of things</summary>'
    yield '<div class="legend-types" id="type-chips" role="group" aria-label="Kinds of things shown">\n'
    l_1_loop = missing
    for l_1_type, l_1_loop in LoopContext(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'types'), undefined):
        _loop_vars = {}
        pass
        yield '<label class="chip t'
        yield escape(environment.getattr(l_1_loop, 'index0'))
        yield '" title="'
        yield escape(environment.getattr(l_1_type, 'definition'))
        yield '"><input type="checkbox" checked value="'
        yield escape(environment.getattr(l_1_type, 'id'))
        yield '"><svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="'
        yield escape(environment.getattr(l_1_type, 'path'))
        yield '"/></svg>'
        yield escape(environment.getattr(l_1_type, 'plural'))
        yield '&nbsp;<span class="count">'
        yield escape(environment.getattr(l_1_type, 'count'))
        yield '</span></label>\n'
    l_1_loop = l_1_type = missing
    yield '</div>\n'
    if (undefined(name='many') if l_0_many is missing else l_0_many):
        pass
        yield '</details>'
    if (environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'judged') or (t_1(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'colorings')) > 1)):
        pass
        yield '<div class="legend-types" id="verdict-chips" role="group" aria-label="Verdicts in science, and cited or not">\n'
        def t_2(fiter):
            for l_1_verdict in fiter:
                if environment.getattr(l_1_verdict, 'count'):
                    yield l_1_verdict
        for l_1_verdict in t_2(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'verdicts')):
            _loop_vars = {}
            pass
            yield '<label class="chip verdict-chip v'
            yield escape(environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'verdict_at'), environment.getattr(l_1_verdict, 'id')))
            yield '" title="'
            yield escape(environment.getattr(l_1_verdict, 'definition'))
            yield '"><input type="checkbox" checked value="'
            yield escape(environment.getattr(l_1_verdict, 'id'))
            yield '"><svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="'
            yield escape(environment.getattr(l_1_verdict, 'path'))
            yield '"/></svg>'
            yield escape(environment.getattr(l_1_verdict, 'label'))
            yield '&nbsp;<span class="count">'
            yield escape(environment.getattr(l_1_verdict, 'count'))
            yield '</span></label>\n'
        l_1_verdict = missing
        if (t_1(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'colorings')) > 1):
            pass
            yield '<span class="legend-types" id="cited-chips">\n'
            l_1_loop = missing
            for l_1_citing, l_1_loop in LoopContext(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'citing'), undefined):
                _loop_vars = {}
                pass
                yield '<label class="chip verdict-chip c'
                yield escape(environment.getattr(l_1_loop, 'index0'))
                yield '"><input type="checkbox" checked value="'
                yield escape(environment.getattr(l_1_citing, 'id'))
                yield '"><svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="'
                yield escape(environment.getattr(l_1_citing, 'path'))
                yield '"/></svg>'
                yield escape(environment.getattr(l_1_citing, 'label'))
                yield '&nbsp;<span class="count">'
                yield escape(environment.getattr(l_1_citing, 'count'))
                yield '</span></label>\n'
            l_1_loop = l_1_citing = missing
            yield '</span>\n'
        yield '</div>\n'
    if environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'article_marks'):
        pass
        yield '<fieldset class="legend-types" id="article-chips">\n<legend class="unseen">Articles shown</legend>\n'
        l_1_loop = missing
        for l_1_article, l_1_loop in LoopContext(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'article_marks'), undefined):
            _loop_vars = {}
            pass
            yield '<label class="chip verdict-chip a'
            yield escape(environment.getattr(l_1_loop, 'index0'))
            yield '"><input type="checkbox" checked value="'
            yield escape(environment.getattr(l_1_article, 'id'))
            yield '"><svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="'
            yield escape(environment.getattr(l_1_article, 'path'))
            yield '"/></svg><bdi>'
            yield escape(environment.getattr(l_1_article, 'label'))
            yield '</bdi>&nbsp;<span class="count">'
            yield escape(environment.getattr(l_1_article, 'count'))
            yield '</span></label>\n'
        l_1_loop = l_1_article = missing
        yield '</fieldset>\n'
    yield '<details id="more-filters">\n<summary>More filters<span id="more-count"></span></summary>\n<div id="filter-sets"></div>\n</details>\n</div>\n</details>\n<p id="filter-state" class="filter-state unseen"><span id="shown-count" aria-live="polite"></span> <button type="button" id="reset" hidden>Reset filters</button></p>\n</div>'

blocks = {}
debug_info = '5=21&6=24&8=31&9=35&12=49&13=52&15=55&16=63&18=76&20=80&21=84&27=97&30=101&31=105'
