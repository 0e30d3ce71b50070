"""The template _learn.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 6b5172c1e7d2c84b6bfd33bfe7f0007662692ba344bfaf8d722e0fb5efc97362"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_learn.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    pass
    yield '<section id="learn" aria-labelledby="learn-heading">\n<h2 id="learn-heading" tabindex="-1">Learn</h2>\n<div id="learn-start"></div>\n<div id="quiz" hidden></div>\n<div id="flashcards" hidden></div>\n<div id="puzzle" hidden></div>\n</section>'

blocks = {}
debug_info = ''
