"""The template _statements.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 00a1f8bec75bb1193aa308d67d0a2eed4a4f529c5dab48c9d5f4f77691476bc1"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_statements.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_tables = resolve('tables')
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
    yield '<section id="statements"'
    if environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'silent'):
        pass
        yield ' class="'
        yield escape(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'silent'))
        yield '"'
    yield ' aria-labelledby="statements-heading">\n<h2 tabindex="-1" id="statements-heading">All statements</h2>\n<p>What is said, in plain words, and where. That something is said here does not make it true.'
    if environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'judged'):
        pass
        yield ' The last two columns tell whether the works cited carry it, and how it stands against science.'
    yield '</p>\n<div class="table-tools scripted">\n<div class="switch" role="group" aria-label="Rows of the table">\n<button type="button" id="mode-statements" aria-pressed="true">Statements</button>\n<button type="button" id="mode-things" aria-pressed="false">Things</button>\n</div>\n<label for="filter" id="filter-label">Show sentences with</label>\n<input id="filter" type="text" autocomplete="off" spellcheck="false">\n<span id="filter-count" role="status"></span>\n<button type="button" id="table-csv">Save as CSV</button>\n</div>\n<p id="paper-size" class="quiet scripted"></p>\n<p id="paper-note" class="paper"></p>\n<div id="paper-care" class="paper"></div>\n<div id="rows-place">\n<noscript>\n<table id="rows" class="by-statements" role="table" aria-labelledby="statements-heading">\n<thead role="rowgroup">\n<tr role="row"><th role="columnheader" scope="col">Statement</th><th role="columnheader" scope="col">Where it stands</th><th role="columnheader" scope="col">Wording</th><th role="columnheader" scope="col">Works cited</th><th role="columnheader" scope="col">'
    yield escape(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'said_in'))
    yield '</th><th role="columnheader" scope="col">In science</th></tr>\n</thead>\n<tbody role="rowgroup">\n'
    for l_1_statement in environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'statements')[:(undefined(name='most') if l_0_most is missing else l_0_most)]:
        _loop_vars = {}
        pass
        yield '<tr'
        if (environment.getattr(l_1_statement, 'id') in environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'places')):
            pass
            yield ' id="'
            yield escape(environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'places'), environment.getattr(l_1_statement, 'id')))
            yield '"'
        yield '>\n<th scope="row"><bdi>'
        yield escape(environment.getattr(l_1_statement, 'sentence'))
        yield '</bdi>'
        for l_2_flag in environment.getattr(l_1_statement, 'flags'):
            _loop_vars = {}
            pass
            yield ' <span class="flag">'
            yield escape(context.call(environment.getattr(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'kinds'), 'get'), l_2_flag, l_2_flag, _loop_vars=_loop_vars))
            yield '</span>'
        l_2_flag = missing
        for l_2_id in environment.getattr(environment.getattr(l_1_statement, 'gauges'), 'safety'):
            _loop_vars = {}
            pass
            yield '<p class="warning"><strong>Take care:</strong> '
            yield escape(environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'safety'), l_2_id))
            yield '</p>'
        l_2_id = missing
        yield '</th>\n<td>'
        for l_2_evidence in environment.getattr(l_1_statement, 'evidence'):
            _loop_vars = {}
            pass
            yield '<span class="place">'
            if (environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'article_marks') and environment.getattr(l_2_evidence, 'article')):
                pass
                yield escape(environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'titles'), environment.getattr(l_2_evidence, 'article')))
                yield ': '
            yield escape(environment.getattr(l_2_evidence, 'section'))
            if environment.getattr(l_2_evidence, 'end'):
                pass
                yield ', '
                yield escape(environment.getattr(l_2_evidence, 'start'))
                yield '–'
                yield escape(environment.getattr(l_2_evidence, 'end'))
            yield '</span>'
        l_2_evidence = missing
        yield '</td>\n<td>'
        for l_2_evidence in environment.getattr(l_1_statement, 'evidence'):
            _loop_vars = {}
            pass
            yield '<span class="place">'
            if environment.getattr(l_2_evidence, 'hedge'):
                pass
                yield '“'
                yield escape(environment.getattr(l_2_evidence, 'hedge'))
                yield '”'
            elif environment.getattr(l_2_evidence, 'end'):
                pass
                yield 'flat'
            yield '</span>'
        l_2_evidence = missing
        yield '</td>\n<td>'
        for l_2_evidence in environment.getattr(l_1_statement, 'evidence'):
            _loop_vars = {}
            pass
            yield '<span class="place">'
            t_2 = 1
            for l_3_cite in environment.getattr(l_2_evidence, 'cites'):
                _loop_vars = {}
                pass
                if (context.call(environment.getattr(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'sources'), 'get'), environment.getattr(l_3_cite, 'source'), ((undefined(name='most') if l_0_most is missing else l_0_most) + 1), _loop_vars=_loop_vars) <= (undefined(name='most') if l_0_most is missing else l_0_most)):
                    pass
                    yield '<a class="cite" href="#source-'
                    yield escape(environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'sources'), environment.getattr(l_3_cite, 'source')))
                    yield '">'
                    yield escape(environment.getattr(l_3_cite, 'number'))
                    yield '</a>'
                else:
                    pass
                    yield '<span class="cite">'
                    yield escape(environment.getattr(l_3_cite, 'number'))
                    yield '</span>'
                t_2 = 0
            l_3_cite = missing
            if t_2:
                pass
                yield 'none'
            yield '</span>'
        l_2_evidence = missing
        yield '</td>\n<td>'
        yield escape(context.call(environment.getattr(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'states'), 'get'), environment.getattr(environment.getattr(l_1_statement, 'gauges'), 'state'), environment.getattr(environment.getattr(l_1_statement, 'gauges'), 'state'), _loop_vars=_loop_vars))
        yield '</td>\n<td><strong'
        if (environment.getattr(l_1_statement, 'verdict') in environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'verdict_at')):
            pass
            yield ' class="v'
            yield escape(environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'verdict_at'), environment.getattr(l_1_statement, 'verdict')))
            yield '"'
        yield '>'
        yield escape(context.call(environment.getattr(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'verdicts'), 'get'), environment.getattr(l_1_statement, 'verdict'), 'not assessed', _loop_vars=_loop_vars))
        yield '</strong>'
        if environment.getattr(environment.getattr(l_1_statement, 'gauges'), 'reason'):
            pass
            yield '<span class="place">'
            yield escape(environment.getattr(environment.getattr(l_1_statement, 'gauges'), 'reason'))
            yield '</span>'
        yield '</td>\n</tr>\n'
    l_1_statement = missing
    yield '</tbody>\n</table>\n'
    if (t_1(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'statements')) > (undefined(name='most') if l_0_most is missing else l_0_most)):
        pass
        yield '<p>'
        yield escape(context.call((undefined(name='count_with_verb') if l_0_count_with_verb is missing else l_0_count_with_verb), (t_1(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'statements')) - (undefined(name='most') if l_0_most is missing else l_0_most)), 'further statement'))
        yield ' left out here; with scripts, all can be shown.</p>\n'
    yield '</noscript>\n</div>\n<p class="scripted"><button type="button" id="more-rows" hidden></button></p>\n</section>'

blocks = {}
debug_info = '1=21&2=25&4=31&22=35&25=37&26=41&27=47&28=64&29=82&30=97&31=125&32=127&37=143&38=146'
