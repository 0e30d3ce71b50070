"""The template _paths.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 2d23c8e99c2dc3067772d6a162eddab6ae6ed83fc064aadc8b2d77a4f6f388ba"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_paths.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_range = resolve('range')
    l_0_display = resolve('display')
    pass
    yield '<section id="paths" aria-labelledby="paths-heading">\n<h2 id="paths-heading" tabindex="-1">How are two things connected?</h2>\n<p>Choose two things. Each way between them is told as sentences, with the works cited and how each sentence stands.</p>\n<form id="paths-form" class="paths-form">\n<div class="picker"><label for="paths-from">From</label><div class="finder-box"><input id="paths-from" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded="false" aria-controls="paths-from-found"><ul id="paths-from-found" class="found" role="listbox" aria-label="What was found" hidden></ul></div></div>\n<button type="button" id="paths-swap">Swap</button>\n<div class="picker"><label for="paths-to">To</label><div class="finder-box"><input id="paths-to" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded="false" aria-controls="paths-to-found"><ul id="paths-to-found" class="found" role="listbox" aria-label="What was found" hidden></ul></div></div>\n<label class="steps">At most <select id="paths-steps">'
    for l_1_steps in context.call((undefined(name='range') if l_0_range is missing else l_0_range), 1, (environment.getattr(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'look'), 'most_path_steps') + 1)):
        _loop_vars = {}
        pass
        yield '<option value="'
        yield escape(l_1_steps)
        yield '">'
        yield escape(l_1_steps)
        yield ' '
        yield escape(('step' if (l_1_steps == 1) else 'steps'))
        yield '</option>'
    l_1_steps = missing
    yield '</select></label>\n</form>\n<p id="paths-summary" role="status"></p>\n<div id="paths-denied"></div>\n<ol id="paths-list" class="ways-told"></ol>\n<h3 id="paths-connected-heading" hidden>Connected, but not one after the other</h3>\n<ol id="paths-connected-list" class="ways-told" aria-labelledby="paths-connected-heading" hidden></ol>\n<button type="button" id="paths-more" hidden></button>\n</section>'

blocks = {}
debug_info = '8=14'
