"""The template _compare.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 35dfc07ad210ea7d64fb9b842d20ec348010be187b32c357129cc2cccafeda04"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_compare.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    pass
    yield '<section id="compare" class="scripted panel" aria-labelledby="compare-heading" hidden>\n<div class="card-top"><h2 id="compare-heading" tabindex="-1">Side by side</h2><button type="button" id="compare-close" class="close">Close</button></div>\n<div class="picker"><label for="compare-with">Compare with</label><div class="finder-box"><input id="compare-with" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded="false" aria-controls="compare-found"><ul id="compare-found" class="found" role="listbox" aria-label="What was found" hidden></ul></div></div>\n<div id="compare-body"></div>\n</section>'

blocks = {}
debug_info = ''
