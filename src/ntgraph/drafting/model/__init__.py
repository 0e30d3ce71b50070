"""The model reader: a language model proposes statements, and the filter judges them.

Any server that answers `/chat/completions` as OpenAI's does can be asked, on this machine or
elsewhere. Quotes are exact because the schema of the answer lists the sentences to choose from,
and every answer is checked again here. `docs/model-reader.md` is the guide.
"""
