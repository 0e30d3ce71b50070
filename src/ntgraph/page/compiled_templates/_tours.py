"""The template _tours.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 1a9b617e56625c7a146407a7e1b8f80a7650e7d683eda17e7e0102390188b2f7"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_tours.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_display = resolve('display')
    pass
    if environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'tours'):
        pass
        yield '<noscript>\n<section id="tours" aria-labelledby="tours-heading">\n<h2 id="tours-heading">Tours</h2>\n'
        for l_1_tour in environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'tours'):
            _loop_vars = {}
            pass
            yield '<h3>'
            yield escape(environment.getattr(l_1_tour, 'title'))
            yield '</h3>\n<p>'
            yield escape(environment.getattr(l_1_tour, 'summary'))
            yield '</p>\n<ol>\n'
            for l_2_step in environment.getattr(l_1_tour, 'steps'):
                l_2_tables = resolve('tables')
                _loop_vars = {}
                pass
                yield '<li><strong>'
                yield escape(environment.getattr(l_2_step, 'heading'))
                yield '</strong> '
                yield escape(environment.getattr(l_2_step, 'text'))
                if environment.getattr(l_2_step, 'statement'):
                    pass
                    yield ' <span class="place">'
                    yield escape(environment.getitem(environment.getattr((undefined(name='tables') if l_2_tables is missing else l_2_tables), 'sentences'), environment.getattr(l_2_step, 'statement')))
                    yield '</span>'
                    for l_3_note in context.call(environment.getattr((undefined(name='tables') if l_2_tables is missing else l_2_tables), 'corrections'), [environment.getattr(l_2_step, 'statement')], _loop_vars=_loop_vars):
                        _loop_vars = {}
                        pass
                        yield ' <strong>Take care:</strong> '
                        yield escape(l_3_note)
                    l_3_note = missing
                yield '</li>\n'
            l_2_step = l_2_tables = missing
            yield '</ol>\n'
            for l_2_item in environment.getattr(l_1_tour, 'questions'):
                l_2_tables = resolve('tables')
                _loop_vars = {}
                pass
                yield '<p><strong>Question '
                yield escape(environment.getitem(environment.getattr((undefined(name='tables') if l_2_tables is missing else l_2_tables), 'tours'), environment.getattr(l_1_tour, 'id')))
                yield '.</strong> '
                yield escape(environment.getattr(l_2_item, 'question'))
                yield '</p>\n<ul>\n'
                for l_3_words in environment.getattr(l_2_item, 'options'):
                    _loop_vars = {}
                    pass
                    yield '<li>'
                    yield escape(l_3_words)
                    yield '</li>\n'
                l_3_words = missing
                yield '</ul>\n'
            l_2_item = l_2_tables = missing
        l_1_tour = missing
        yield '<h3>Answers</h3>\n<dl>\n'
        l_1_loop = missing
        for l_1_tour, l_1_loop in LoopContext(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'tours'), undefined):
            _loop_vars = {}
            pass
            l_2_loop = missing
            for l_2_item, l_2_loop in LoopContext(environment.getattr(l_1_tour, 'questions'), undefined):
                l_2_tables = resolve('tables')
                _loop_vars = {}
                pass
                yield '<dt>Question '
                yield escape(environment.getitem(environment.getattr((undefined(name='tables') if l_2_tables is missing else l_2_tables), 'tours'), environment.getattr(l_1_tour, 'id')))
                yield '</dt>\n<dd>'
                yield escape(environment.getitem(environment.getattr(l_2_item, 'options'), environment.getattr(l_2_item, 'right')))
                yield ' '
                yield escape(environment.getattr(l_2_item, 'explanation'))
                yield '\n'
                l_3_loop = missing
                for l_3_why, l_3_loop in LoopContext(environment.getattr(l_2_item, 'why'), undefined):
                    _loop_vars = {}
                    pass
                    if l_3_why:
                        pass
                        yield '<br>Why not “'
                        yield escape(environment.getitem(environment.getattr(l_2_item, 'options'), environment.getattr(l_3_loop, 'index0')))
                        yield '”: '
                        yield escape(l_3_why)
                        yield '\n'
                l_3_loop = l_3_why = missing
                for l_3_note in context.call(environment.getattr((undefined(name='tables') if l_2_tables is missing else l_2_tables), 'corrections'), environment.getattr(l_2_item, 'statements'), _loop_vars=_loop_vars):
                    _loop_vars = {}
                    pass
                    yield '<br><strong>Take care:</strong> '
                    yield escape(l_3_note)
                    yield '\n'
                l_3_note = missing
                yield '</dd>\n'
            l_2_loop = l_2_item = l_2_tables = missing
        l_1_loop = l_1_tour = missing
        yield '</dl>\n</section>\n</noscript>\n'

blocks = {}
debug_info = '1=12&5=15&6=19&7=21&9=23&10=28&13=45&14=50&16=54&17=58&24=66&25=70&26=75&27=77&28=82&29=85&30=88&33=93&34=97'
