"""A small kit that writes Word files the way Word itself writes them, for the samples only.

python-docx has no content controls, footnotes, tracked changes, text boxes or data binding, and its
own template brings styles no authority uses; so the parts are written here as plain XML.
"""
