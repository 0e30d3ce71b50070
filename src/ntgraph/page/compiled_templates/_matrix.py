"""The template _matrix.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 eba632ae6921eb9e685f02a0cfd1ac2309d8dea933aad0609b4416dd3cc34570"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_matrix.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_display = resolve('display')
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    yield '<section id="matrix" aria-labelledby="matrix-heading">\n<h2 id="matrix-heading" tabindex="-1">Drugs and messengers</h2>\n<p>What is said about a drug (row) and a messenger (column). An empty cell means that nothing is said here, not that there is no effect.</p>\n<div class="matrix-tools">\n<label><input type="checkbox" id="matrix-accepted"> Show accepted facts beside what the '
    yield escape(('article says' if (t_1(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'articles')) == 1) else 'articles say'))
    yield '</label>\n</div>\n<p class="matrix-legend" id="matrix-legend"></p>\n<div id="matrix-frame" class="scroller" role="region" aria-label="Table of drugs and messengers" tabindex="0"></div>\n<div id="matrix-cell"></div>\n</section>'

blocks = {}
debug_info = '5=19'
