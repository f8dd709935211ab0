"""The site's own search: units of text → words in all their forms, an inverted index, plain scripts for the browser.

The browser's half is content/assets/search-engine.js; both halves cut words alike (`tokens`).
"""
