"""The template _advice.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 2a5796f83a322d27ab4a3e4d43eb317c24e87c04e131b17b93f59a0bff6f9aca"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_advice.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_tables = resolve('tables')
    pass
    if environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'is_about_health'):
        pass
        yield ' This page shows what '
        yield escape(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'who_says'))
        yield '; '
        if environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'judged'):
            pass
            yield 'some of it is wrong or unproven'
        else:
            pass
            yield 'nobody has checked here whether it is true'
        yield '. Do not start, stop or change a medicine because of it: stopping some drugs suddenly is dangerous. Ask a doctor or a pharmacist. In an emergency or after an overdose, call your local emergency number at once.'

blocks = {}
debug_info = '1=12'
