"""The template large/page.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 2aaa7362105c15a7e0e7b63fff8407272ced0cb1501796cd261e8f33ff62c770"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'large/page.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_policy = resolve('policy')
    l_0_build = resolve('build')
    l_0_display = resolve('display')
    l_0_styles = resolve('styles')
    l_0_early = resolve('early')
    l_0_told = resolve('told')
    l_0_in_folder = resolve('in_folder')
    l_0_asset = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    l_0_asset = context.vars['asset'] = environment.get_template('_assets.html.j2', 'large/page.html.j2')._get_default_module(context)
    context.exported_vars.discard('asset')
    yield '<!DOCTYPE html>\n<html lang="en" class="large">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="'
    yield escape((undefined(name='policy') if l_0_policy is missing else l_0_policy))
    yield '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
    if (undefined(name='build') if l_0_build is missing else l_0_build):
        pass
        yield '<meta name="ntgraph-build" content="'
        yield escape((undefined(name='build') if l_0_build is missing else l_0_build))
        yield '">\n'
    yield '<title>'
    yield escape(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'title'))
    yield '</title>\n<link rel="icon" href="data:,">\n'
    yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'style'), (undefined(name='styles') if l_0_styles is missing else l_0_styles)))
    yield '\n'
    yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'script'), (undefined(name='early') if l_0_early is missing else l_0_early)))
    yield '\n</head>\n<body>\n<a class="skip scripted" href="#stage">Skip to what is shown</a>\n<a class="skip scripted" href="#card" hidden>Skip to details</a>\n<a class="skip unscripted" href="#contents">Skip to what the graph contains</a>\n<a class="skip" href="#about">Skip to about this page</a>\n<header class="top">\n<div class="top-words">\n<h1>'
    yield escape(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'title'))
    yield '</h1>\n'
    if environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'draft'):
        pass
        yield '<p class="warning draft"><strong>Draft:</strong> '
        yield escape(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'draft'))
        yield '</p>\n'
    yield '<p class="lead">'
    yield escape(environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'size'))
    yield '.</p>\n'
    def t_2(fiter):
        for l_1_article in fiter:
            if environment.getattr(l_1_article, 'interest'):
                yield l_1_article
    for l_1_article in t_2(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'articles')):
        _loop_vars = {}
        pass
        yield '<p class="interest"><strong>'
        if (t_1(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'articles')) > 1):
            pass
            yield '“'
            yield escape(environment.getattr(l_1_article, 'title'))
            yield '” – whose'
        else:
            pass
            yield 'Whose'
        yield ' word this is:</strong> '
        yield escape(environment.getitem(environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'interests'), environment.getattr(l_1_article, 'id')))
        yield '</p>\n'
    l_1_article = missing
    yield '</div>\n<div class="finder scripted">\n<label for="search">Find a thing</label>\n<div class="finder-box">\n<input id="search" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded="false" aria-controls="found">\n<ul id="found" class="found" role="listbox" aria-label="What was found" hidden></ul>\n</div>\n</div>\n</header>\n<main>\n<div id="views" class="scripted" aria-label="Views"></div>\n<div id="stage">\n<div id="view-overview" class="view scripted"></div>\n<div id="view-near" class="view scripted"></div>\n<div id="view-paths" class="view scripted"></div>\n<div id="view-table" class="view scripted"></div>\n<div id="view-matrix" class="view scripted"></div>\n<div id="view-about" class="view">\n<section id="contents" aria-labelledby="contents-heading">\n<h2 id="contents-heading" tabindex="-1">What the graph contains</h2>\n<p class="notice unscripted">Search, cards, tables and paths need scripts, and this browser runs none here. '
    yield escape(environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'unscripted'))
    yield '</p>\n<p>'
    yield escape(environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'missing'))
    yield '</p>\n'
    if environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'types'):
        pass
        yield '<table>\n<caption>Things by type</caption>\n<thead><tr><th scope="col">Type</th><th scope="col">Things</th></tr></thead>\n<tbody>\n'
        for (l_1_words, l_1_count) in environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'types'):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(l_1_words)
            yield '</th><td>'
            yield escape(l_1_count)
            yield '</td></tr>\n'
        l_1_words = l_1_count = missing
        yield '</tbody>\n</table>\n'
    if environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'relations'):
        pass
        yield '<table>\n<caption>Statements by relation</caption>\n<thead><tr><th scope="col">Relation</th><th scope="col">Statements</th></tr></thead>\n<tbody>\n'
        for (l_1_words, l_1_count) in environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'relations'):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(l_1_words)
            yield '</th><td>'
            yield escape(l_1_count)
            yield '</td></tr>\n'
        l_1_words = l_1_count = missing
        yield '</tbody>\n</table>\n'
    if environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'verdicts'):
        pass
        yield '<table>\n<caption>Statements by verdict</caption>\n<thead><tr><th scope="col">In science</th><th scope="col">Statements</th></tr></thead>\n<tbody>\n'
        for (l_1_at, l_1_words, l_1_count) in environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'verdicts'):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row"><strong class="v'
            yield escape(l_1_at)
            yield '">'
            yield escape(l_1_words)
            yield '</strong></th><td>'
            yield escape(l_1_count)
            yield '</td></tr>\n'
        l_1_at = l_1_words = l_1_count = missing
        yield '</tbody>\n</table>\n'
    if environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'best'):
        pass
        yield '<table>\n<caption>The best connected things</caption>\n<thead><tr><th scope="col">Thing</th><th scope="col">Type</th><th scope="col">Statements</th></tr></thead>\n<tbody>\n'
        for (l_1_name, l_1_type, l_1_count) in environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'best'):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row"><bdi>'
            yield escape(l_1_name)
            yield '</bdi></th><td>'
            yield escape(l_1_type)
            yield '</td><td>'
            yield escape(l_1_count)
            yield '</td></tr>\n'
        l_1_name = l_1_type = l_1_count = missing
        yield '</tbody>\n</table>\n'
    for l_1_words in environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'left_out'):
        _loop_vars = {}
        pass
        yield '<p class="quiet">'
        yield escape(l_1_words)
        yield '</p>\n'
    l_1_words = missing
    yield '</section>\n<section id="about" aria-labelledby="about-heading">\n<h2 id="about-heading" tabindex="-1">About this page</h2>\n<p class="disclaimer"><strong>'
    yield escape(environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'disclaimer'))
    yield '</strong>'
    template = environment.get_template('_advice.html.j2', 'large/page.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asset': l_0_asset}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</p>\n'
    for l_1_note in environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'safety_notes'):
        _loop_vars = {}
        pass
        yield '<p class="warning"><strong>Take care:</strong> '
        yield escape(l_1_note)
        yield '</p>\n'
    l_1_note = missing
    if environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'summary'):
        pass
        yield '<p class="summary">'
        yield escape(environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'summary'))
        yield '</p>\n'
    yield '<dl class="facts">\n'
    for (l_1_label, l_1_value) in environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'source'):
        _loop_vars = {}
        pass
        yield '<div><dt>'
        yield escape(l_1_label)
        yield '</dt><dd>'
        yield escape(l_1_value)
        yield '</dd></div>\n'
    l_1_label = l_1_value = missing
    yield '</dl>\n'
    if environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'notes'):
        pass
        yield '<h3 id="notes-heading">What was noted when the file was read</h3>\n<ul id="notes">\n'
        for l_1_note in environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'notes'):
            _loop_vars = {}
            pass
            yield '<li>'
            yield escape(l_1_note)
            yield '</li>\n'
        l_1_note = missing
        yield '</ul>\n'
    yield '</section>\n</div>\n<aside id="card" class="scripted" aria-label="Details" hidden></aside>\n</div>\n<p id="announcer" class="unseen" role="status"></p>\n</main>\n<footer>\n<p>'
    yield escape(environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'caption'))
    yield '</p>\n<p>'
    yield escape(environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'edition'))
    if environment.getattr(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'license'), 'address'):
        pass
        yield '<a href="'
        yield escape(environment.getattr(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'license'), 'address'))
        yield '" rel="noopener noreferrer">'
        yield escape(environment.getattr(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'license'), 'text'))
        yield '</a>'
    else:
        pass
        yield escape(environment.getattr(environment.getattr((undefined(name='display') if l_0_display is missing else l_0_display), 'license'), 'text'))
    yield '. '
    if (undefined(name='in_folder') if l_0_in_folder is missing else l_0_in_folder):
        pass
        yield 'This page reads its data from the folder beside it and asks nothing else of any network; it stores nothing, and tracks nobody.'
    else:
        pass
        yield 'This page is one file: it asks nothing of any network, stores nothing, and tracks nobody.'
    yield '</p>\n</footer>'

blocks = {}
debug_info = '1=25&6=28&10=30&11=33&13=36&15=38&16=40&25=42&26=44&27=47&29=50&30=52&31=60&53=73&54=75&55=77&60=80&61=84&66=90&71=93&72=97&77=103&82=106&83=110&88=118&93=121&94=125&99=133&100=137&105=141&106=150&107=154&109=157&110=160&113=163&114=167&117=173&120=176&121=180&132=185&133=187'
