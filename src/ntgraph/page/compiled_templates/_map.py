"""The template _map.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 9de58864cf5d6e60019103bd7152ca46ab0f07bd563197eb26f40c48445ce1ef"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_map.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_display = resolve('display')
    l_0_tables = resolve('tables')
    l_0_embed = resolve('embed')
    l_0_count_with_verb = resolve('count_with_verb')
    l_0_range = resolve('range')
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
    yield '<h2 id="map-heading" class="unseen" tabindex="-1">Map</h2>\n<div id="map-frame">\n<div id="map"></div>\n<div class="map-bar">\n<ul class="legend-lines" aria-label="What the lines say">\n'
    l_1_loop = missing
    for l_1_line, l_1_loop in LoopContext(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'lines'), undefined):
        _loop_vars = {}
        pass
        if environment.getattr(l_1_line, 'count'):
            pass
            yield '<li class="l'
            yield escape(environment.getattr(l_1_loop, 'index0'))
            yield '"><svg viewBox="0 0 40 12" width="40" height="12" aria-hidden="true"><path class="shaft" d="M1 6H'
            yield escape((34 if environment.getattr(l_1_line, 'tip') else 39))
            yield '"/>'
            if environment.getattr(l_1_line, 'tip'):
                pass
                yield '<path class="tip" d="'
                yield escape(environment.getattr(l_1_line, 'tip'))
                yield '" transform="translate(39 6)"/>'
            yield '</svg>'
            yield escape(environment.getattr(l_1_line, 'label'))
            yield ' <span class="count">'
            yield escape(environment.getattr(l_1_line, 'count'))
            yield '</span></li>\n'
    l_1_loop = l_1_line = missing
    for l_1_manner in environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'manners'):
        _loop_vars = {}
        pass
        yield '<li class="l2 legend-'
        yield escape(environment.getattr(l_1_manner, 'id'))
        yield '"><svg viewBox="0 0 40 12" width="40" height="12" aria-hidden="true"><path class="shaft'
        yield escape((' back' if environment.getattr(l_1_manner, 'is_back') else cond_expr_undefined("the inline if-expression on line 12 in '_map.html.j2' evaluated to false and no else section was defined.")))
        yield '" d="M1 6H39" stroke-dasharray="'
        yield escape((t_1(context.eval_ctx, environment.getattr(l_1_manner, 'dash'), ' ') or 'none'))
        yield '"/></svg>'
        yield escape(environment.getattr(l_1_manner, 'label'))
        yield '</li>\n'
    l_1_manner = missing
    for l_1_mark in environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'marks'):
        _loop_vars = {}
        pass
        yield '<li class="legend-mark"><svg viewBox="-20 -6 40 12" width="40" height="12" aria-hidden="true">'
        if environment.getattr(l_1_mark, 'path'):
            pass
            yield '<path class="tip" d="'
            yield escape(environment.getattr(l_1_mark, 'path'))
            yield '"/>'
        else:
            pass
            yield '<text class="mark-words" y="4">'
            yield escape(environment.getattr(l_1_mark, 'words'))
            yield '</text>'
        yield '</svg>'
        yield escape(environment.getattr(l_1_mark, 'label'))
        yield '</li>\n'
    l_1_mark = missing
    yield '</ul>\n'
    if (t_2(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'colorings')) > 1):
        pass
        yield '<div id="color-by" class="map-tools" role="group" aria-label="Color lines by">\n<span aria-hidden="true">Color lines by</span>\n'
        for (l_1_by, l_1_words) in environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'colorings'):
            _loop_vars = {}
            pass
            yield '<button type="button" value="'
            yield escape(l_1_by)
            yield '" aria-pressed="false">'
            yield escape(l_1_words)
            yield '</button>\n'
        l_1_by = l_1_words = missing
        yield '</div>\n<ul class="legend-lines legend-by by-verdict" aria-label="What the colors and shapes of lines say">\n'
        def t_3(fiter):
            for l_1_verdict in fiter:
                if environment.getattr(l_1_verdict, 'count'):
                    yield l_1_verdict
        for l_1_verdict in t_3(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'verdicts')):
            l_1_asset = resolve('asset')
            _loop_vars = {}
            pass
            yield '<li>'
            yield escape(context.call(environment.getattr((undefined(name='asset') if l_1_asset is missing else l_1_asset), 'mark'), (undefined(name='tables') if l_0_tables is missing else l_0_tables), environment.getattr(l_1_verdict, 'id'), _loop_vars=_loop_vars))
            yield escape(environment.getattr(l_1_verdict, 'label'))
            yield ' <span class="count">'
            yield escape(environment.getattr(l_1_verdict, 'count'))
            yield '</span></li>\n'
        l_1_verdict = l_1_asset = missing
        yield '<li>gray with several shapes: statements of several kinds</li>\n</ul>\n<ul class="legend-lines legend-by by-cited" aria-label="What the colors and shapes of lines say">\n'
        l_1_loop = missing
        for l_1_citing, l_1_loop in LoopContext(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'citing'), undefined):
            _loop_vars = {}
            pass
            yield '<li><svg class="mark c'
            yield escape(environment.getattr(l_1_loop, 'index0'))
            yield '" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="'
            yield escape(environment.getattr(l_1_citing, 'path'))
            yield '"/></svg>'
            yield escape(environment.getattr(l_1_citing, 'label'))
            yield ' <span class="count">'
            yield escape(environment.getattr(l_1_citing, 'count'))
            yield '</span></li>\n'
        l_1_loop = l_1_citing = missing
        yield '<li>gray with both shapes: statements of both kinds</li>\n</ul>\n'
        if environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'article_marks'):
            pass
            yield '<ul class="legend-lines legend-by by-article" aria-label="What the colors and shapes of lines say">\n'
            l_1_loop = missing
            for l_1_article, l_1_loop in LoopContext(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'article_marks'), undefined):
                _loop_vars = {}
                pass
                yield '<li><svg class="mark a'
                yield escape(environment.getattr(l_1_loop, 'index0'))
                yield '" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="'
                yield escape(environment.getattr(l_1_article, 'path'))
                yield '"/></svg><bdi>'
                yield escape(environment.getattr(l_1_article, 'label'))
                yield '</bdi> <span class="count">'
                yield escape(environment.getattr(l_1_article, 'count'))
                yield '</span></li>\n'
            l_1_loop = l_1_article = missing
            yield '<li>gray with several shapes: said by several articles</li>\n</ul>\n'
    if ((undefined(name='embed') if l_0_embed is missing else l_0_embed) and environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'left_out')):
        pass
        yield '<p>The best connected things; '
        yield escape(context.call((undefined(name='count_with_verb') if l_0_count_with_verb is missing else l_0_count_with_verb), environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'left_out'), 'further thing'))
        yield ' left out.</p>'
    yield '<div id="around" class="map-tools" role="group" aria-label="Around what is chosen" hidden>\n<span id="left-out" role="status"></span>\n<button type="button" id="more" hidden>Show more</button>\n'
    for l_1_steps in context.call((undefined(name='range') if l_0_range is missing else l_0_range), 1, (environment.getattr(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'look'), 'most_steps') + 1)):
        _loop_vars = {}
        pass
        yield '<button type="button" value="'
        yield escape(l_1_steps)
        yield '" aria-pressed="false">'
        yield escape(l_1_steps)
        yield ' '
        yield escape(('step' if (l_1_steps == 1) else 'steps'))
        yield '</button>\n'
    l_1_steps = missing
    yield '</div>\n<div class="map-tools" role="group" aria-label="Map view">\n<button type="button" id="whole" hidden></button>\n<button type="button" id="zoom-in" aria-label="Zoom in">+</button>\n<button type="button" id="zoom-out" aria-label="Zoom out">−</button>\n<button type="button" id="zoom-all">Show all</button>\n<div class="save">\n<button type="button" id="save" aria-expanded="false" aria-controls="save-menu">Save picture</button>\n<div id="save-menu" class="save-menu" role="group" aria-label="Save picture as" hidden>\n<button type="button" id="save-png">Picture for slides (PNG)</button>\n<button type="button" id="save-svg">Drawing to enlarge (SVG)</button>\n</div>\n</div>\n</div>\n</div>\n</div>'

blocks = {}
debug_info = '6=30&7=33&8=36&11=51&12=55&14=64&15=68&18=83&21=86&22=90&26=96&27=105&32=113&33=117&37=127&39=131&40=135&46=145&50=151&51=155'
