"""The template _size.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 31769260606655c876a3677c0a53b416d66f3c5124f349f7f58fc6e23bc309ea"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_size.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_tables = resolve('tables')
    l_0_display = resolve('display')
    l_0_count_with_verb = resolve('count_with_verb')
    try:
        t_1 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_2 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    yield escape(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'size'))
    yield '.\n'
    if ((environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'drawn') + t_2(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'off_map'))) < t_2(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'nodes'))):
        pass
        yield 'The map starts with the '
        yield escape(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'drawn'))
        yield ' best connected things; search, table and cards reach all of them.'
    if environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'off_map'):
        pass
        yield 'What only stands for a rest is in table and cards, but not on the map ('
        yield escape(t_2(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'off_map')))
        yield '): '
        yield escape(t_1(context.eval_ctx, environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'off_map'), ', '))
        yield '.'
    if environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'left_out'):
        pass
        yield escape(context.call((undefined(name='count_with_verb') if l_0_count_with_verb is missing else l_0_count_with_verb), environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'left_out'), 'further thing'))
        yield ' left out of this view.'

blocks = {}
debug_info = '1=26&2=28&3=33&4=40'
