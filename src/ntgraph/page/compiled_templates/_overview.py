"""The template _overview.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 972588ba793b87684619c1e79c5a85aa330dd9ee38a4130842d79043adf91d22"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_overview.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_display = resolve('display')
    l_0_count_of = resolve('count_of')
    l_0_asset = resolve('asset')
    l_0_tables = resolve('tables')
    l_0_count_with_verb = resolve('count_with_verb')
    l_0_meeting = resolve('meeting')
    l_0_overview = l_0_key = l_0_row = missing
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
    l_0_overview = environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'overview')
    context.vars['overview'] = l_0_overview
    context.exported_vars.add('overview')
    yield '<h2 id="overview-heading" class="unseen" tabindex="-1">Overview</h2>\n'
    def macro(l_1_shares, l_1_words):
        t_3 = []
        if l_1_shares is missing:
            l_1_shares = undefined("parameter 'shares' was not provided", name='shares')
        if l_1_words is missing:
            l_1_words = undefined("parameter 'words' was not provided", name='words')
        pass
        t_3.extend((
            '<ul class="shares-key" aria-label="',
            escape(l_1_words),
            '">\n',
        ))
        for l_2_share in l_1_shares:
            _loop_vars = {}
            pass
            t_3.extend((
                '<li><a href="',
                escape(environment.getattr(l_2_share, 'address')),
                '">',
                escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'mark'), (undefined(name='tables') if l_0_tables is missing else l_0_tables), environment.getattr(l_2_share, 'verdict'), _loop_vars=_loop_vars)),
                escape(environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'verdicts'), environment.getattr(l_2_share, 'verdict'))),
                ' <span class="count">',
                escape(environment.getattr(l_2_share, 'count')),
                '</span></a></li>\n',
            ))
        l_2_share = missing
        t_3.append(
            '</ul>\n',
        )
        return concat(t_3)
    context.exported_vars.add('key')
    context.vars['key'] = l_0_key = Macro(environment, macro, 'key', ('shares', 'words'), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_each, l_1_bar):
        t_4 = []
        if l_1_each is missing:
            l_1_each = undefined("parameter 'each' was not provided", name='each')
        if l_1_bar is missing:
            l_1_bar = undefined("parameter 'bar' was not provided", name='bar')
        pass
        t_4.extend((
            '<section class="article-row">\n<p>',
            escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'article'), (undefined(name='tables') if l_0_tables is missing else l_0_tables), environment.getattr(l_1_each, 'article'))),
            '<a href="',
            escape(environment.getattr(l_1_each, 'address')),
            '"><strong><bdi>',
            escape(environment.getattr(l_1_each, 'title')),
            '</bdi></strong></a>: ',
            escape((environment.getattr(l_1_each, 'answer') or 'nothing was judged')),
            '.</p>\n',
            escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'picture'), l_1_bar)),
            '\n',
            escape(context.call((undefined(name='key') if l_0_key is missing else l_0_key), environment.getattr(l_1_each, 'shares'), markup_join(('How the statements of “', environment.getattr(l_1_each, 'title'), '” are judged, held against science', )))),
            '\n',
        ))
        if environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'interests'), environment.getattr(l_1_each, 'article')):
            pass
            t_4.extend((
                '<p class="interest"><strong>Whose word this is:</strong> ',
                escape(environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'interests'), environment.getattr(l_1_each, 'article'))),
                '</p>',
            ))
        t_4.append(
            '</section>\n',
        )
        return concat(t_4)
    context.exported_vars.add('row')
    context.vars['row'] = l_0_row = Macro(environment, macro, 'row', ('each', 'bar'), False, False, False, context.eval_ctx.autoescape)
    if environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'articles'):
        pass
        l_1_loop = missing
        for l_1_each, l_1_loop in LoopContext(environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'articles')[:3], undefined):
            _loop_vars = {}
            pass
            yield escape(context.call((undefined(name='row') if l_0_row is missing else l_0_row), l_1_each, environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'bars'), environment.getattr(l_1_loop, 'index0')), _loop_vars=_loop_vars))
            yield '\n'
        l_1_loop = l_1_each = missing
        if (t_2(environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'articles')) > 3):
            pass
            yield '<details>\n<summary>'
            yield escape(context.call((undefined(name='count_of') if l_0_count_of is missing else l_0_count_of), (t_2(environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'articles')) - 3), 'more article'))
            yield '</summary>\n'
            l_1_loop = missing
            for l_1_each, l_1_loop in LoopContext(environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'articles')[3:], undefined):
                _loop_vars = {}
                pass
                yield escape(context.call((undefined(name='row') if l_0_row is missing else l_0_row), l_1_each, environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'bars'), (environment.getattr(l_1_loop, 'index0') + 3)), _loop_vars=_loop_vars))
                yield '\n'
            l_1_loop = l_1_each = missing
            yield '</details>\n'
    elif environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'answer'):
        pass
        yield '<p class="overall">'
        yield escape(environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'answer'))
        if environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'unjudged'):
            pass
            yield ' '
            yield escape(environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'unjudged'))
            yield ' '
            yield escape(('was' if (environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'unjudged') == 1) else 'were'))
            yield ' not judged.'
        yield '</p>\n'
        yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'picture'), environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'shares')))
        yield '\n'
        yield escape(context.call((undefined(name='key') if l_0_key is missing else l_0_key), environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'shares'), 'How the statements are judged'))
        yield '\n'
    if environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'tries'):
        pass
        yield '<ul class="tries scripted" aria-label="Things to try">\n'
        for l_1_try in environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'tries'):
            _loop_vars = {}
            pass
            yield '<li><a href="'
            yield escape(environment.getattr(l_1_try, 'address'))
            yield '">'
            yield escape(environment.getattr(l_1_try, 'words'))
            yield '</a></li>\n'
        l_1_try = missing
        yield '<li><a href="#view=map">See the map: '
        yield escape(context.call((undefined(name='count_of') if l_0_count_of is missing else l_0_count_of), environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'drawn'), 'thing'))
        yield '</a></li>\n</ul>\n'
    if environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'story'):
        pass
        yield '<ul class="story-key" aria-hidden="true">\n'
        def t_5(fiter):
            for l_1_line in fiter:
                if environment.getattr(l_1_line, 'count'):
                    yield l_1_line
        for l_1_line in t_5(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'lines')):
            _loop_vars = {}
            pass
            yield '<li><svg viewBox="0 0 40 12" width="40" height="12"><path class="shaft" d="M1 6H'
            yield escape((34 if environment.getattr(l_1_line, 'tip') else 39))
            yield '"/>'
            if environment.getattr(l_1_line, 'tip'):
                pass
                yield '<path class="tip" d="'
                yield escape(environment.getattr(l_1_line, 'tip'))
                yield '" transform="translate(39 6)"/>'
            yield '</svg>'
            yield escape(environment.getattr(l_1_line, 'label'))
            yield '</li>\n'
        l_1_line = missing
        def t_6(fiter):
            for l_1_manner in fiter:
                if environment.getattr(l_1_manner, 'dash'):
                    yield l_1_manner
        for l_1_manner in t_6(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'manners')):
            _loop_vars = {}
            pass
            yield '<li><svg viewBox="0 0 40 12" width="40" height="12"><path class="shaft" d="M1 6H39" stroke-dasharray="'
            yield escape(t_1(context.eval_ctx, environment.getattr(l_1_manner, 'dash'), ' '))
            yield '"/></svg>'
            yield escape(environment.getattr(l_1_manner, 'label'))
            yield '</li>\n'
        l_1_manner = missing
        yield '</ul>\n<p class="unscripted quiet">Lines and sentences lead to their rows among all statements below.</p>\n<div class="story-frame">'
        yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'picture'), environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'story')))
        yield '</div>\n'
    if environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'story'):
        pass
        yield '<div class="story-words">\n<h3>The same in words</h3>\n<div class="story-columns">\n'
        for l_1_box in environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'told'):
            _loop_vars = {}
            pass
            yield '<section>\n<h4><a href="'
            yield escape(environment.getattr(l_1_box, 'address'))
            yield '">'
            yield escape(environment.getattr(l_1_box, 'name'))
            yield '</a></h4>\n<ul class="said">\n'
            for l_2_said in environment.getattr(l_1_box, 'said'):
                _loop_vars = {}
                pass
                yield '<li>'
                if environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'judged'):
                    pass
                    yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'mark'), (undefined(name='tables') if l_0_tables is missing else l_0_tables), environment.getattr(l_2_said, 'verdict'), _loop_vars=_loop_vars))
                yield '<a href="'
                yield escape(environment.getattr(l_2_said, 'address'))
                yield '">'
                yield escape(environment.getattr(l_2_said, 'sentence'))
                yield '</a>'
                if environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'judged'):
                    pass
                    yield ' <span class="quiet">'
                    yield escape(context.call(environment.getattr(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'verdicts'), 'get'), environment.getattr(l_2_said, 'verdict'), '', _loop_vars=_loop_vars))
                    yield '</span>'
                yield '</li>\n'
            l_2_said = missing
            yield '</ul>\n</section>\n'
        l_1_box = missing
        yield '</div>\n'
        if environment.getattr(environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'story'), 'left_out'):
            pass
            yield '<p class="quiet">'
            yield escape(context.call((undefined(name='count_with_verb') if l_0_count_with_verb is missing else l_0_count_with_verb), environment.getattr(environment.getattr((undefined(name='overview') if l_0_overview is missing else l_0_overview), 'story'), 'left_out'), 'further statement'))
            yield ' on the map and in the table.</p>'
        yield '</div>\n'
    if environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'meetings'):
        pass
        def macro(l_1_each):
            t_7 = []
            if l_1_each is missing:
                l_1_each = undefined("parameter 'each' was not provided", name='each')
            pass
            t_7.extend((
                '<li><strong>',
                escape(environment.getattr(l_1_each, 'label')),
                ':</strong>\n',
            ))
            for l_2_id in environment.getattr(l_1_each, 'statements'):
                _loop_vars = {}
                pass
                for l_3_article in environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'said_by'), l_2_id):
                    _loop_vars = {}
                    pass
                    t_7.extend((
                        escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'article'), (undefined(name='tables') if l_0_tables is missing else l_0_tables), l_3_article, _loop_vars=_loop_vars)),
                        '<span class="unseen">',
                        escape(context.call(environment.getattr(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'titles'), 'get'), l_3_article, l_3_article, _loop_vars=_loop_vars)),
                        ': </span>',
                    ))
                l_3_article = missing
                t_7.extend((
                    '<a href="',
                    escape(context.call(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'address_of'), l_2_id, _loop_vars=_loop_vars)),
                    '">',
                    escape(environment.getitem(environment.getattr((undefined(name='tables') if l_0_tables is missing else l_0_tables), 'sentences'), l_2_id)),
                    '</a>\n',
                ))
            l_2_id = missing
            t_7.append(
                '</li>\n',
            )
            return concat(t_7)
        context.exported_vars.add('meeting')
        context.vars['meeting'] = l_0_meeting = Macro(environment, macro, 'meeting', ('each',), False, False, False, context.eval_ctx.autoescape)
        yield '<section class="meetings">\n<h3>Where the articles speak of the same two things</h3>\n<ul class="said">\n'
        for l_1_each in environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'meetings')[:6]:
            _loop_vars = {}
            pass
            yield escape(context.call((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), l_1_each, _loop_vars=_loop_vars))
            yield '\n'
        l_1_each = missing
        yield '</ul>\n'
        if (t_2(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'meetings')) > 6):
            pass
            yield '<details>\n<summary>'
            yield escape((t_2(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'meetings')) - 6))
            yield ' more</summary>\n<ul class="said">\n'
            for l_1_each in environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'meetings')[6:]:
                _loop_vars = {}
                pass
                yield escape(context.call((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), l_1_each, _loop_vars=_loop_vars))
                yield '\n'
            l_1_each = missing
            yield '</ul>\n</details>\n'
        yield '<p class="quiet">Of everything else only one article speaks. That is neither agreement nor disagreement.</p>\n</section>\n'
    yield '<p class="quiet">'
    template = environment.get_template('_size.html.j2', '_overview.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'key': l_0_key, 'meeting': l_0_meeting, 'overview': l_0_overview, 'row': l_0_row}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</p>'

blocks = {}
debug_info = '1=30&3=34&4=43&5=46&6=51&10=66&12=75&13=83&14=85&15=88&18=101&19=104&20=107&22=110&24=113&25=116&26=119&30=123&31=126&32=135&33=137&35=139&37=142&38=146&40=152&43=154&45=157&46=165&48=176&49=184&53=190&55=192&59=195&61=199&63=203&64=207&70=225&73=231&74=233&75=240&76=243&77=246&83=271&84=274&87=278&89=281&91=283&92=286&100=292'
