"""The template _picture.html.j2, compiled by `ntgraph.page.compile_templates`; do not edit."""

STATE = "3.1.6 2791329e798072d3bfe62a5c09a604656b1d1168447c668b7ba3ddacaf75f975"

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = '_picture.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_asset = resolve('asset')
    l_0_picture = resolve('picture')
    pass
    yield '<noscript>\n<figure id="picture">\n<div class="picture-frame" role="region" aria-label="Picture of the map" tabindex="0">\n'
    yield escape(context.call(environment.getattr((undefined(name='asset') if l_0_asset is missing else l_0_asset), 'picture'), (undefined(name='picture') if l_0_picture is missing else l_0_picture)))
    yield '\n</div>\n<figcaption>The map as a picture. Every line in it stands as a sentence among the statements.</figcaption>\n</figure>\n</noscript>'

blocks = {}
debug_info = '4=14'
