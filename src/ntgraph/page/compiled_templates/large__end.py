"""The template large/_end.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 b61d81e8820a7f3f0bac85a75b22c9afe885883f51458d332e49a49c11e4d710"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'large/_end.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_header = resolve('header')
    l_0_scripts = resolve('scripts')
    l_0_asset = missing
    pass
    l_0_asset = context.vars['asset'] = environment.get_template('_assets.html.j2', 'large/_end.html.j2')._get_default_module(context)
    context.exported_vars.discard('asset')
    yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'data'), 'ntgraph-data', (undefined(name='header') if l_0_header is missing else l_0_header)))
    yield '\n'
    for l_1_script in (undefined(name='scripts') if l_0_scripts is missing else l_0_scripts):
        _loop_vars = {}
        pass
        yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'script'), l_1_script, _loop_vars=_loop_vars))
        yield '\n'
    l_1_script = missing
    yield '</body>\n</html>'

blocks = {}
debug_info = '1=14&2=16&3=18&4=21'
