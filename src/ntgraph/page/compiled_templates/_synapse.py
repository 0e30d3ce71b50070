"""The template _synapse.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 1018f27dd3908e32cbe4b3157f15293c4c6b00ff941c24d4dab2fce4fa5b5c46"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_synapse.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_synapses = resolve('synapses')
    l_0_most = missing
    pass
    l_0_most = 400
    context.vars['most'] = l_0_most
    context.exported_vars.add('most')
    if (undefined(name='synapses') if l_0_synapses is missing else l_0_synapses):
        pass
        yield '<noscript>\n<section id="synapses" aria-labelledby="synapses-heading">\n<h2 id="synapses-heading">At the synapse</h2>\n'
        for l_1_each in (undefined(name='synapses') if l_0_synapses is missing else l_0_synapses):
            l_1_asset = resolve('asset')
            _loop_vars = {}
            pass
            yield '<h3>'
            yield escape(environment.getattr(l_1_each, 'heading'))
            yield '</h3>\n'
            yield escape(context.call(environment.getattr((undefined(name='asset') if l_1_asset is missing else l_1_asset), 'picture'), environment.getattr(l_1_each, 'picture'), _loop_vars=_loop_vars))
            yield '\n<ul>\n'
            for l_2_line in environment.getattr(l_1_each, 'lines'):
                _loop_vars = {}
                pass
                yield '<li>'
                yield escape(environment.getattr(l_2_line, 'place'))
                yield ': '
                yield escape(environment.getattr(l_2_line, 'words'))
                if environment.getattr(l_2_line, 'said'):
                    pass
                    yield ' <a href="#statements">Statements</a>'
                for l_3_source in environment.getattr(l_2_line, 'sources'):
                    l_3_tables = resolve('tables')
                    _loop_vars = {}
                    pass
                    if (context.call(environment.getattr(environment.getattr((undefined(name='tables') if l_3_tables is missing else l_3_tables), 'sources'), 'get'), l_3_source, ((undefined(name='most') if l_0_most is missing else l_0_most) + 1), _loop_vars=_loop_vars) <= (undefined(name='most') if l_0_most is missing else l_0_most)):
                        pass
                        yield ' <a href="#source-'
                        yield escape(environment.getitem(environment.getattr((undefined(name='tables') if l_3_tables is missing else l_3_tables), 'sources'), l_3_source))
                        yield '">work '
                        yield escape(environment.getitem(environment.getattr((undefined(name='tables') if l_3_tables is missing else l_3_tables), 'sources'), l_3_source))
                        yield '</a>'
                l_3_source = l_3_tables = missing
                yield '</li>\n'
            l_2_line = missing
            yield '</ul>\n'
        l_1_each = l_1_asset = missing
        yield '</section>\n</noscript>\n'

blocks = {}
debug_info = '1=13&2=16&6=19&7=24&8=26&10=28&11=32'
