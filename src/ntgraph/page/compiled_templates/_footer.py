"""The template _footer.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 595210eed3df5d67ccbdedc39c859045c384b89cfce559b9d46957afbdb9662d"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_footer.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_tables = resolve('tables')
    l_0_display = resolve('display')
    pass
    yield '<footer>\n<p>'
    if environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'edition'):
        pass
        yield 'Data version '
        yield escape(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'edition'))
        yield ', '
    else:
        pass
        yield 'License: '
    if environment.getattr(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'license'), 'address'):
        pass
        yield '<a href="'
        yield escape(environment.getattr(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'license'), 'address'))
        yield '" rel="noopener noreferrer">'
        yield escape(environment.getattr(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'license'), 'text'))
        yield '</a>'
    else:
        pass
        if environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'edition'):
            pass
            yield 'license '
        yield escape(environment.getattr(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'license'), 'text'))
    yield '. This page is one file: it asks nothing of any network, stores nothing, and tracks nobody.</p>\n</footer>'

blocks = {}
debug_info = '2=14'
