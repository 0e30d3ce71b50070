"""The page's templates, compiled to Python by `ntgraph.page.compile_templates`."""
