"""The template _sources.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 8db0539f467b02d58ec3e0e0a38039a6a1e4f9ed5c1f20889c114212a32362f6"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_sources.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_display = resolve('display')
    l_0_count_with_verb = resolve('count_with_verb')
    l_0_most = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    l_0_most = 400
    context.vars['most'] = l_0_most
    context.exported_vars.add('most')
    yield '<section id="sources" aria-labelledby="sources-heading">\n<h2 tabindex="-1" id="sources-heading">Works</h2>\n<p>'
    if environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'finding_kinds'):
        pass
        yield 'Every work that is cited, or that a verdict here rests on, with what our audit found. A finding is about a reference or its use; it does not say that the work is bad.'
    else:
        pass
        yield 'What the statements are from, and every work that is cited for them.'
    yield '</p>\n<div class="table-tools scripted">\n<label for="work-findings"'
    if (not environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'finding_kinds')):
        pass
        yield ' hidden'
    yield '>Show works</label>\n<select id="work-findings"'
    if (not environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'finding_kinds')):
        pass
        yield ' hidden'
    yield '></select>\n<span id="works-count" role="status"></span>\n</div>\n<div id="works">\n<noscript>\n<ol class="works">\n'
    l_1_loop = missing
    for l_1_source, l_1_loop in LoopContext(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'sources')[:(undefined(name='most') if l_0_most is missing else l_0_most)], undefined):
        _loop_vars = {}
        pass
        yield '<li id="source-'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '">\n'
        if environment.getattr(l_1_source, 'numbers'):
            pass
            yield '<span class="numbers">Printed as '
            l_2_loop = missing
            for l_2_number, l_2_loop in LoopContext(environment.getattr(l_1_source, 'numbers'), undefined):
                l_2_tables = resolve('tables')
                _loop_vars = {}
                pass
                if (not environment.getattr(l_2_loop, 'first')):
                    pass
                    yield ' and '
                yield escape(l_2_number)
                if (t_1(environment.getattr((undefined(name='tables') if l_2_tables is missing else l_2_tables), 'titles')) > 1):
                    pass
                    yield ' in “'
                    yield escape(environment.getitem(environment.getattr((undefined(name='tables') if l_2_tables is missing else l_2_tables), 'titles'), environment.getitem(environment.getattr(l_1_source, 'printed_in'), environment.getattr(l_2_loop, 'index0'))))
                    yield '”'
            l_2_loop = l_2_number = l_2_tables = missing
            yield '.</span> '
        yield '<span class="citation">'
        yield escape(environment.getattr(l_1_source, 'citation'))
        yield '</span>\n<span class="kind">'
        yield escape(environment.getattr(l_1_source, 'kind'))
        if environment.getattr(l_1_source, 'species'):
            pass
            yield ', '
            yield escape(environment.getattr(l_1_source, 'species'))
        yield '</span>\n'
        for l_2_link in environment.getattr(l_1_source, 'links'):
            _loop_vars = {}
            pass
            if environment.getattr(l_2_link, 'address'):
                pass
                yield '<a href="'
                yield escape(environment.getattr(l_2_link, 'address'))
                yield '" rel="noopener noreferrer">'
                yield escape(environment.getattr(l_2_link, 'text'))
                yield '</a>'
            else:
                pass
                yield '<span>'
                yield escape(environment.getattr(l_2_link, 'text'))
                yield '</span>'
            yield '\n'
        l_2_link = missing
        if environment.getattr(l_1_source, 'interest'):
            pass
            yield '<span class="place">Interest: '
            yield escape(environment.getattr(l_1_source, 'interest'))
            yield '</span>'
        def t_2(fiter):
            for l_2_finding in fiter:
                if (not environment.getattr(l_2_finding, 'statements')):
                    yield l_2_finding
        for l_2_finding in t_2(environment.getattr(l_1_source, 'findings')):
            l_2_tables = resolve('tables')
            _loop_vars = {}
            pass
            yield '<span class="place"><strong>'
            yield escape(environment.getattr(environment.getitem(environment.getattr((undefined(name='tables') if l_2_tables is missing else l_2_tables), 'findings'), environment.getattr(l_2_finding, 'kind')), 'label'))
            yield '</strong> ('
            yield escape(environment.getattr(environment.getitem(environment.getattr((undefined(name='tables') if l_2_tables is missing else l_2_tables), 'findings'), environment.getattr(l_2_finding, 'kind')), 'severity'))
            yield '): '
            yield escape(environment.getattr(l_2_finding, 'explanation'))
            yield '</span>\n'
        l_2_finding = l_2_tables = missing
        yield '</li>\n'
    l_1_loop = l_1_source = missing
    yield '</ol>\n'
    if (t_1(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'sources')) > (undefined(name='most') if l_0_most is missing else l_0_most)):
        pass
        yield '<p>'
        yield escape(context.call((undefined(name='count_with_verb') if l_0_count_with_verb is missing else l_0_count_with_verb), (t_1(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'sources')) - (undefined(name='most') if l_0_most is missing else l_0_most)), 'further work'))
        yield ' left out here; with scripts, all can be shown.</p>\n'
    yield '</noscript>\n</div>\n</section>'

blocks = {}
debug_info = '1=20&4=24&6=31&7=35&13=40&14=44&15=46&16=66&17=68&18=74&19=77&22=91&23=96&24=105&29=115&30=118'
