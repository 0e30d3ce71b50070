"""The template review/page.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 e27c4213effa398304dfc7f56a8eaf1b0eced059a3879060f5bb91b3a890a517"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'review/page.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_policy = resolve('policy')
    l_0_title = resolve('title')
    l_0_styles = resolve('styles')
    l_0_data = resolve('data')
    l_0_script = resolve('script')
    l_0_asset = missing
    pass
    l_0_asset = context.vars['asset'] = environment.get_template('_assets.html.j2', 'review/page.html.j2')._get_default_module(context)
    context.exported_vars.discard('asset')
    yield '<!DOCTYPE html>\n<html lang="en" class="review">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="'
    yield escape((undefined(name='policy') if l_0_policy is missing else l_0_policy))
    yield '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n<title>Review: '
    yield escape((undefined(name='title') if l_0_title is missing else l_0_title))
    yield '</title>\n<link rel="icon" href="data:,">\n'
    yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'style'), (undefined(name='styles') if l_0_styles is missing else l_0_styles)))
    yield '\n</head>\n<body>\n<a class="skip" href="#panel">Skip to what is proposed</a>\n<a class="skip" href="#article">Skip to the article</a>\n<header class="review-top">\n<h1>Review: <bdi>'
    yield escape((undefined(name='title') if l_0_title is missing else l_0_title))
    yield '</bdi></h1>\n<div id="progress" class="progress"></div>\n<div id="tools" class="tools"></div>\n</header>\n<p class="notice unscripted">This page needs scripts, and this browser runs none here. Nothing of what it proposes is recorded.</p>\n<main class="scripted">\n<section id="article" aria-label="The article" tabindex="0"></section>\n<section id="panel" aria-label="What is said" tabindex="-1"></section>\n</main>\n<dialog id="help" aria-labelledby="help-heading"></dialog>\n<div id="notices" class="notices"></div>\n<p id="announcer" class="unseen" role="status"></p>\n'
    yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'data'), 'ntgraph-data', (undefined(name='data') if l_0_data is missing else l_0_data)))
    yield '\n'
    yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'script'), (undefined(name='script') if l_0_script is missing else l_0_script)))
    yield '\n</body>\n</html>'

blocks = {}
debug_info = '1=17&6=20&10=22&12=24&18=26&30=28&31=30'
